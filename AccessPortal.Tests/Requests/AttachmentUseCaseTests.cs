using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Requests;

public sealed class AttachmentUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    public static TheoryData<string, byte[]> Disguised => new()
    {
        { "a PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00] },
        { "a Windows program", [0x4D, 0x5A, 0x90, 0x00, 0x03] },
        { "a web page", "<html><script>alert(1)</script>"u8.ToArray() },
        { "a PDF behind something else", "MZ%PDF-1.4"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Disguised))]
    public async Task What_only_calls_itself_a_PDF_is_refused(string what, byte[] content)
    {
        var (id, _) = await office.Draft();

        Assert.Equal((what, "FileType"), (what, await FaultOf(id, "SK.pdf", content)));
    }

    [Fact]
    public async Task A_screenshot_is_accepted_as_evidence_only()
    {
        var (id, _) = await office.Draft();

        Assert.Equal(AttachmentKind.Evidence, (await office.Done("pemohon", new AddAttachment.Command(id, AttachmentKind.Evidence, "layar.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]))).Kind);
    }

    [Fact]
    public async Task More_than_five_mebibytes_are_refused()
    {
        var (id, _) = await office.Draft();

        Assert.Equal("FileTooLarge", await FaultOf(id, "SK.pdf", [.. Acts.Pdf, .. new byte[AttachmentStore.MaxBytes - Acts.Pdf.Length + 1]]));
    }

    [Fact]
    public async Task Five_mebibytes_are_accepted_and_read_back_as_they_were()
    {
        var (id, _) = await office.Draft();
        byte[] content = [.. Acts.Pdf, .. new byte[AttachmentStore.MaxBytes - Acts.Pdf.Length]];

        var row = await office.Done("pemohon", new AddAttachment.Command(id, AttachmentKind.Letter, "Surat.pdf", content));

        await using var kept = office.Services.GetRequiredService<AttachmentStore>().Open(row.Id);
        using var copy = new MemoryStream();
        await kept.CopyToAsync(copy);
        Assert.Equal(content, copy.ToArray());
    }

    [Fact]
    public async Task A_path_in_a_files_name_is_dropped()
    {
        var (id, _) = await office.Draft();

        Assert.Equal("SK.pdf", (await office.Done("pemohon", new AddAttachment.Command(id, AttachmentKind.Letter, @"..\..\SK.pdf", Acts.Pdf))).FileName);
    }

    [Fact]
    public async Task A_file_is_read_by_those_who_may_see_its_case()
    {
        var filed = await office.File();
        var file = await office.Read(db => db.Attachments.Where(a => a.CaseId == filed.CaseId).Select(a => a.Id).SingleAsync());

        foreach (var reader in (string[])["pemohon", "atasan", "pj", "helpdesk", "auditor", "kadis"])
            Assert.True((await office.Send(reader, new ReadAttachment.Query(file))).Ok, reader);
        foreach (var other in (string[])["dinkes.staf1", "disdikbud.staf2", "teknis", "admin"])
            Assert.Equal(RefusalKind.NotFound, (await office.Refused(other, new ReadAttachment.Query(file))).Kind);
        Assert.Equal(RefusalKind.Denied, (await office.Refused("tidak.ada", new ReadAttachment.Query(file))).Kind);
    }

    private async Task<string> FaultOf(Guid id, string name, byte[] content) =>
        Assert.Single((await office.Refused("pemohon", new AddAttachment.Command(id, AttachmentKind.Decree, name, content))).Fields).Code;
}
