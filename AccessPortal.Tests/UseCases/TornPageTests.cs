using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;

namespace AccessPortal.Tests.UseCases;

/// <summary>A page is of one instant, however many statements it takes to read.</summary>
public sealed class TornPageTests(TestOffice office) : IClassFixture<TestOffice>
{
    private const int ReadingsForEachMove = 10;

    [Fact]
    public Task A_page_read_while_its_case_moves_is_never_torn() => IsNeverTorn(250);

    [Fact]
    [Trait("Category", "Long")]
    public Task A_page_read_a_thousand_times_while_its_case_moves_is_never_torn() => IsNeverTorn(1000);

    private async Task IsNeverTorn(int readings)
    {
        var at = await office.At(Granting.Receive);
        var (read, torn, moved) = (0, new List<string>(), 0);
        var moving = Task.Run(async () =>
        {
            while (Volatile.Read(ref read) < readings)
            {
                // Never so fast that a thousand readings are a thousand lines of journal.
                if (Volatile.Read(ref moved) * ReadingsForEachMove > Volatile.Read(ref read)) { await Task.Yield(); continue; }
                at = at.OpenSteps[0] == "P1-5" ? await office.Next(at) : await office.Done("kasi.sumberdaya", new UndoStep.Command(at.CaseId, at.Version));
                Interlocked.Increment(ref moved);
            }
        });
        while (read < readings)
        {
            var page = await office.Done("helpdesk", new ReadRequest.Query(at.Number!));
            Interlocked.Increment(ref read);
            // Every act writes one line and counts once; P1-6 waits after P1-5 and P1-5 after it was taken back.
            var (last, open) = (page.Journal[^1], Assert.Single(page.Open).StepCode);
            if (page.Version != page.Journal.Count || open != (last.Kind is JournalKind.Undone || last.StepCode == "P1-4" ? "P1-5" : "P1-6") || page.Outcome is not CaseOutcome.Running)
                torn.Add($"version {page.Version}, {page.Journal.Count} lines, {open} after {last.Kind} of {last.StepCode}");
        }
        await moving;

        Assert.Empty(torn);
        Assert.True(moved > readings / 20, $"The case moved {moved} times only.");
    }
}
