using AccessPortal.Domain.Revocations;
using AccessPortal.Leavers;

namespace AccessPortal.Tests.Leavers;

/// <summary>A list of mutations as a personnel office sends it.</summary>
public sealed class MutationListTests
{
    private const string Nip = "199003152015032001";

    [Theory]
    [InlineData("NIP;Jenis;TMT;SK\n19900315 201503 2 001;Mutasi;01-12-2026;824/17/2026"), InlineData(Nip + ";mutasi;2026-12-01;824/17/2026\n")]
    [InlineData("\uFEFFSK,TMT,NIP,Jenis\r\n824/17/2026,1/12/2026," + Nip + ",Pindah tugas\r\n"), InlineData("NIP\tjenis mutasi\tTMT\tNomor SK\n" + Nip + "\tmutasi\t1 Desember 2026\t824/17/2026")]
    public void A_line_is_read_in_any_order_and_spelling(string text) =>
        Assert.Equal(new(1, Nip, RevocationReason.Transfer, new DateOnly(2026, 12, 1), "824/17/2026", MutationFault.None), Assert.Single(MutationList.Read(text)) with { Kind = "" });

    [Theory]
    [InlineData("Pensiun BUP", RevocationReason.Retirement), InlineData("Diberhentikan", RevocationReason.Resignation), InlineData("Meninggal dunia", RevocationReason.Death)]
    [InlineData("kontrak selesai", RevocationReason.ContractEnded), InlineData("Promosi", RevocationReason.Promotion), InlineData("mengundurkan diri", RevocationReason.Resignation)]
    public void A_kind_is_understood_by_its_word(string kind, RevocationReason reason) => Assert.Equal(reason, Assert.Single(MutationList.Read($"{Nip};{kind};01-12-2026;x")).Reason);

    [Theory]
    [InlineData("123;mutasi;01-12-2026;x", MutationFault.Nip), InlineData(Nip + ";cuti;01-12-2026;x", MutationFault.Kind), InlineData(Nip + ";mutasi;31-02-2026;x", MutationFault.Day), InlineData(Nip, MutationFault.Kind)]
    public void A_broken_line_says_what_is_wrong_with_it(string line, MutationFault fault) => Assert.Equal(fault, Assert.Single(MutationList.Read(line)).Fault);

    [Theory]
    [InlineData("Pemberhentian sementara"), InlineData("CLTN"), InlineData("Cuti di luar tanggungan negara"), InlineData("Tugas belajar"), InlineData("MPP"), InlineData("Masa Persiapan Pensiun")]
    [InlineData("Perpanjangan kontrak"), InlineData("Pembatalan pensiun"), InlineData("Aktif kembali"), InlineData("Mutasi masuk"), InlineData("Penundaan pensiun")]
    public void A_kind_that_does_not_surely_end_access_is_asked_about(string kind)
    {
        var line = Assert.Single(MutationList.Read($"{Nip};{kind};01-12-2026;x"));

        Assert.Equal((MutationFault.Kind, null, kind), (line.Fault, line.Reason, line.Kind));
    }

    [Theory]
    [InlineData("mutasi;01-12-2026", MutationFault.None, MutationFault.Twice)]
    [InlineData("Kenaikan pangkat;01-12-2026", MutationFault.Kind, MutationFault.None)]
    [InlineData("pensiun;31-02-2027", MutationFault.Day, MutationFault.None)]
    public void A_person_stands_once_by_the_first_line_that_is_sound(string line, MutationFault first, MutationFault second) =>
        Assert.Equal([first, second], MutationList.Read($"{Nip};{line};x\n{Nip};pensiun;01-01-2027;y\n").Select(m => m.Fault));

    [Theory]
    [InlineData(""), InlineData("  \n"), InlineData("NIP;jenis;TMT;SK")]
    public void An_empty_list_has_no_lines(string text) => Assert.Empty(MutationList.Read(text));
}
