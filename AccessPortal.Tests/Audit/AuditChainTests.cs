using AccessPortal.Domain.Audit;
using CsCheck;

namespace AccessPortal.Tests.Audit;

public class AuditChainTests
{
    private static readonly Func<AuditEntry, AuditEntry>[] s_tamperings =
    [
        e => e with { Sequence = e.Sequence + 1 },
        e => e with { At = e.At.AddMilliseconds(1) },
        e => e with { PersonId = Guid.NewGuid() },
        e => e with { Command = e.Command + "x" },
        e => e with { Subject = e.Subject + "x" },
        e => e with { Result = (AuditResult)(((int)e.Result + 1) % 4) },
        e => e with { Detail = e.Detail + "x" },
        e => e with { PayloadDigest = AuditChain.Digest([9], e.PayloadDigest) },
        e => e with { PreviousHash = AuditChain.Digest([9], e.PreviousHash) },
        e => e with { Hash = AuditChain.Digest([9], e.Hash) },
    ];

    private static readonly Gen<AuditEntry[]> s_chains = Gen.Select(Gen.Guid, Gen.String, Gen.String, Gen.Enum<AuditResult>(), Gen.String,
        (person, command, subject, result, detail) => (person, command, subject, result, detail)).Array[1, 12].Select(facts =>
    {
        var head = new AuditHead();
        return facts.Select(f => head.Append(Given.Monday.Instant, f.person, f.command, f.subject, f.result, f.detail, AuditChain.Digest([1], "{}"))).ToArray();
    });

    [Fact]
    public void A_chain_as_written_is_whole() => s_chains.Sample(chain => Assert.Null(AuditChain.FirstBreak(chain)));

    [Fact]
    public void Any_changed_field_of_any_entry_breaks_the_chain_there() =>
        Gen.Select(s_chains, Gen.Int[0, 99], Gen.Int[0, s_tamperings.Length - 1]).Sample((chain, at, how) =>
        {
            var index = at % chain.Length;
            AuditEntry[] tampered = [.. chain];
            tampered[index] = s_tamperings[how](chain[index]);
            Assert.Equal(index + 1, AuditChain.FirstBreak(tampered));
        });

    [Fact]
    public void An_entry_taken_out_or_moved_breaks_the_chain()
    {
        var chain = Chain(4);

        Assert.Equal(2, AuditChain.FirstBreak([chain[0], chain[2], chain[3]]));
        Assert.Equal(2, AuditChain.FirstBreak([chain[0], chain[2], chain[1], chain[3]]));
    }

    [Fact]
    public void A_changed_entry_with_its_hash_made_anew_breaks_the_next()
    {
        var chain = Chain(3);
        var forged = chain[0] with { Command = "Lain" };
        chain[0] = forged with { Hash = AuditChain.HashOf(forged) };

        Assert.Equal(2, AuditChain.FirstBreak(chain));
    }

    [Fact]
    public void Text_moved_from_one_field_to_the_next_is_another_entry()
    {
        var entry = Chain(1)[0] with { Command = "ab", Subject = "c" };

        Assert.NotEqual(AuditChain.HashOf(entry), AuditChain.HashOf(entry with { Command = "a", Subject = "bc" }));
    }

    [Fact]
    public void An_instant_is_kept_to_the_millisecond_in_utc()
    {
        var entry = new AuditHead().Append(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(7)).AddTicks(12_345), Guid.Empty, "X", "", AuditResult.Done, "", "");

        Assert.Equal((Given.Monday.Instant.AddMilliseconds(1), TimeSpan.Zero), (entry.At, entry.At.Offset));
    }

    [Fact]
    public void The_head_moves_with_each_entry()
    {
        var head = new AuditHead();
        Assert.Equal(AuditChain.Genesis, head.Hash);

        var entry = head.Append(Given.Monday.Instant, Guid.Empty, "X", "", AuditResult.Done, "", "");

        Assert.Equal((1, entry.Hash, AuditChain.Genesis), (head.Sequence, head.Hash, entry.PreviousHash));
    }

    [Fact]
    public void A_payload_cannot_be_guessed_from_its_digest_without_the_salt() =>
        Assert.NotEqual(AuditChain.Digest([1], "{}"), AuditChain.Digest([2], "{}"));

    private static AuditEntry[] Chain(int length)
    {
        var head = new AuditHead();
        return [.. Enumerable.Range(0, length).Select(i => head.Append(Given.Monday.Instant, Guid.NewGuid(), "SubmitRequest", $"HA-2026-{i:0000}", AuditResult.Done, "", ""))];
    }
}
