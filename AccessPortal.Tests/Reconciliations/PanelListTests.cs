using System.Globalization;
using System.Text;
using AccessPortal.Reconciliations.PanelLists;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>Lists as panels give them, and as people send them on.</summary>
public sealed class PanelListTests
{
    private static readonly TimeSpan s_wib = TimeSpan.FromHours(7);

    private static PanelList Read(string text, IReadOnlyDictionary<PanelColumn, string>? mapping = null) => PanelListReader.Read(Encoding.UTF8.GetBytes(text), mapping, s_wib);

    [Fact]
    public void Whm_listaccts_is_recognised()
    {
        var list = Read("""
            {"metadata":{"result":1},"data":{"acct":[
              {"user":"dinsos","domain":"dinsos.arunikarayakab.go.id","suspended":1,"email":"umar@arunikarayakab.go.id","startdate":"24 Jan 15 09:30","unix_startdate":1705285800},
              {"user":"dpupr","domain":"dpupr.arunikarayakab.go.id","suspended":0,"email":"*unknown*","startdate":"24 Feb 01 08:00"},
              {"user":"","domain":"kosong.arunikarayakab.go.id"}]}}
            """);

        Assert.Equal(PanelListFormat.Whm, list.Format);
        Assert.Equal(
            [new("dinsos", "dinsos.arunikarayakab.go.id", true, "umar@arunikarayakab.go.id", null, new(2024, 1, 15)), new("dpupr", "dpupr.arunikarayakab.go.id", false, "", null, new(2024, 2, 1))],
            list.Accounts);
    }

    [Theory]
    [InlineData("[{0}]"), InlineData("{{\"status\":1,\"data\":[{0}]}}"), InlineData("{{\"result\":{{\"data\":[{0}]}}}}")]
    public void Team_users_are_recognised_however_they_are_wrapped(string wrapped)
    {
        var list = Read(string.Format(CultureInfo.InvariantCulture, wrapped, "{\"username\":\"kirana@disdikbud.arunikarayakab.go.id\",\"last_login\":1763866800,\"suspended\":\"0\",\"contact_email\":\"kirana@arunikarayakab.go.id\"}"));

        Assert.Equal(PanelListFormat.CPanelTeam, list.Format);
        Assert.Equal(new("kirana", "disdikbud.arunikarayakab.go.id", false, "kirana@arunikarayakab.go.id", DateTimeOffset.FromUnixTimeSeconds(1763866800)), Assert.Single(list.Accounts));
    }

    [Fact]
    public void Ftp_accounts_are_recognised_and_those_of_nobody_left_out()
    {
        var list = Read("""[{"user":"unggah@dinkes.arunikarayakab.go.id","type":"sub","homedir":"/home/dinkes/x"},{"user":"anonymous","type":"anonymous","homedir":"/"},{"user":"dinkes_logs","type":"logaccess","homedir":"/etc"}]""");

        Assert.Equal((PanelListFormat.CPanelFtp, "unggah"), (list.Format, Assert.Single(list.Accounts).UserName));
    }

    [Theory]
    [InlineData("user,domain,status,last login\nkirana,disdikbud.arunikarayakab.go.id,suspended,2026-11-20 08:30")]
    [InlineData("Status;Last Login;Domain;Username\nSuspended;20/11/2026 08:30;disdikbud.arunikarayakab.go.id;kirana\n")]
    [InlineData("\uFEFFlast_login\tuser\tsuspended\tdomain\r\n2026-11-20T01:30:00Z\tkirana\t1\tdisdikbud.arunikarayakab.go.id\r\n")]
    [InlineData("\"User\",\"Domain\",\"Status\",\"Last Login\"\n\"kirana\",\"disdikbud.arunikarayakab.go.id\",\"ditangguhkan\",\"20 November 2026 08.30\"")]
    public void Columns_stand_in_any_order_between_any_signs(string text)
    {
        var list = Read(text);

        Assert.Equal(PanelListFormat.Csv, list.Format);
        Assert.Equal(new("kirana", "disdikbud.arunikarayakab.go.id", true, "", new DateTimeOffset(2026, 11, 20, 1, 30, 0, TimeSpan.Zero)), Assert.Single(list.Accounts));
    }

    [Fact]
    public void Quotes_hold_signs_and_line_breaks() =>
        Assert.Equal(["kirana", "arya"], Read("name,note,user\n\"Kirana, S.I.Kom.\",\"dua\nbaris \"\"kutip\"\"\",kirana\nArya,,arya\n", Map("user")).Accounts.Select(a => a.UserName));

    [Fact]
    public void A_mapping_says_what_a_strange_heading_means()
    {
        const string text = "Kode,Pemilik,Keterangan\nkirana,K,x\n";

        Assert.Empty(Read(text).Accounts);
        Assert.Equal(["Kode", "Pemilik", "Keterangan"], Read(text).Columns);
        Assert.Equal("kirana", Assert.Single(Read(text, Map("Kode")).Accounts).UserName);
    }

    [Fact]
    public void A_column_can_be_left_out_on_purpose() =>
        Assert.Equal("", Assert.Single(Read("user,domain\nkirana,lain.example.com\n", new Dictionary<PanelColumn, string> { [PanelColumn.UserName] = "user", [PanelColumn.Domain] = "" }).Accounts).Domain);

    [Theory]
    [InlineData("password"), InlineData("Kata Sandi"), InlineData("user_pwd"), InlineData("api_token"), InlineData("pass_hash")]
    public void What_looks_like_a_password_is_dropped(string heading)
    {
        var list = Read($"user,{heading}\nkirana,Rahasia-Sekali-1\n", new Dictionary<PanelColumn, string> { [PanelColumn.UserName] = "user", [PanelColumn.Email] = heading });

        Assert.Equal([heading], list.Dropped);
        Assert.DoesNotContain(heading, list.Columns);
        Assert.DoesNotContain("Rahasia", System.Text.Json.JsonSerializer.Serialize(list), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("   \n\n"), InlineData("{\"data\":{\"acct\":["), InlineData("[1,2,3]"), InlineData("{}"), InlineData("\0\u0001PK")]
    public void What_is_no_list_is_said_to_be_none(string text)
    {
        Assert.Equal(PanelListFormat.Unknown, Read(text).Format);
        Assert.Empty(Read(text).Accounts);
    }

    [Fact]
    public void Lines_without_a_name_are_counted_not_guessed()
    {
        var list = Read("user,domain\nkirana,a.go.id\n,b.go.id\narya\n");

        Assert.Equal(["kirana", "arya"], list.Accounts.Select(a => a.UserName));
        Assert.Equal([2], list.Skipped);
    }

    [Fact]
    public void Windows_letters_are_read() =>
        Assert.Equal("kirana", Assert.Single(PanelListReader.Read(Encoding.Latin1.GetBytes("user,nama\nkirana,Andr\u00e9\n"), null, s_wib).Accounts).UserName);

    [Fact]
    public void Five_thousand_lines_are_read() =>
        Assert.Equal(5000, Read("user,domain\n" + string.Concat(Enumerable.Range(1, 5000).Select(n => $"akun{n},situs{n % 20}.arunikarayakab.go.id\n"))).Accounts.Count);

    [Theory]
    [InlineData("never"), InlineData("0"), InlineData("-"), InlineData("31/02/2026"), InlineData("99999999999999999")]
    public void What_is_no_instant_is_none(string text) => Assert.Null(PanelValue.Instant(text, s_wib));

    private static Dictionary<PanelColumn, string> Map(string user) => new() { [PanelColumn.UserName] = user };
}
