using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AccessPortal.Data.Sqlite.Migrations;

/// <summary>
/// Written by hand: what keeps the register's lines, their types and the full-text index in step with rights, people and websites.
/// A view says what a line is; every trigger copies from it, so that there is one place to read and none to forget.
/// </summary>
[DbContext(typeof(SqlitePortalDb)), Migration("20261124222434_KeepRegisterLines")]
public sealed class KeepRegisterLines : Migration
{
    private const string Columns =
        "WebsiteId, HolderId, UnitId, OwnerId, Platform, Types, Level, IsPrivileged, AccountType, State, Stands, SiteKey, HolderKey, GivenAt, EndsOn, UnseenSince, UnreviewedSince";

    // A state below Disabled (4) stands. A right without an end sorts after all that have one. Who was never seen is unseen since it was
    // given, once a list that tells logins covered the website after that.
    private const string Source = """
        CREATE VIEW RegisterSource AS
        SELECT g.Id AS GrantId, g.WebsiteId, g.HolderId, w.UnitId, w.OwnerId, w.Platform, g.Types, g.Level, g.IsPrivileged, g.AccountType, g.State,
               g.State < 4 AS Stands, w.Name AS SiteKey, lower(p.FullName) AS HolderKey, g.GivenAt, coalesce(g.ValidUntil, '9999-12-31') AS EndsOn,
               coalesce(g.LastLoginAt, CASE WHEN w.LoginsListedAt > g.GivenAt THEN g.GivenAt END) AS UnseenSince, coalesce(g.LastReviewedAt, g.GivenAt) AS UnreviewedSince, p.FullName AS Holder, p.Nip, g.UserName, o.FullName AS Owner
        FROM Grants g JOIN Websites w ON w.Id = g.WebsiteId JOIN People p ON p.Id = g.HolderId LEFT JOIN People o ON o.Id = w.OwnerId;
        """;

    // Each bit that a type may have, now or later.
    private const string Bits =
        "(VALUES (1), (2), (4), (8), (16), (32), (64), (128), (256), (512), (1024), (2048), (4096), (8192), (16384), (32768), (65536), (131072), (262144), (524288))";

    private const string AddTypes = $"INSERT INTO RegisterLineTypes (LineId, Type, GivenAt) SELECT NEW.Id, column1, NEW.GivenAt FROM {Bits} WHERE NEW.Types & column1;";

    private const string DropTypes = "DELETE FROM RegisterLineTypes WHERE LineId = OLD.Id;";

    private const string AddText =
        "INSERT INTO RegisterText (rowid, Site, Holder, UserName, Nip, Owner) SELECT NEW.Id, SiteKey, Holder, UserName, Nip, Owner FROM RegisterSource WHERE GrantId = NEW.GrantId;";

    private const string DropText = "DELETE FROM RegisterText WHERE rowid = OLD.Id;";

    private static string Take(string which) => $"INSERT OR IGNORE INTO RegisterLines (GrantId, {Columns}) SELECT GrantId, {Columns} FROM RegisterSource WHERE {which} ORDER BY GivenAt;";

    private static string Copy(string which) =>
        $"UPDATE RegisterLines SET ({Columns}) = (SELECT {Columns} FROM RegisterSource s WHERE s.GrantId = RegisterLines.GrantId) WHERE {which};";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        string[] statements =
        [
            Source,
            "CREATE VIRTUAL TABLE RegisterText USING fts5 (Site, Holder, UserName, Nip, Owner, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');",
            Trigger("LineTypes_Added", "AFTER INSERT ON RegisterLines", AddTypes + AddText),
            Trigger("LineTypes_Changed", "AFTER UPDATE OF Types, GivenAt ON RegisterLines WHEN OLD.Types <> NEW.Types OR OLD.GivenAt <> NEW.GivenAt", DropTypes + AddTypes),
            Trigger("Line_Gone", "AFTER DELETE ON RegisterLines", DropTypes + DropText),
            Trigger("Grant_Added", "AFTER INSERT ON Grants", Take("GrantId = NEW.Id")),
            // One transaction may write a right before its holder or website.
            Trigger("Person_Added", "AFTER INSERT ON People", Take("HolderId = NEW.Id") + Retold("OwnerId = NEW.Id")),
            Trigger("Website_Added", "AFTER INSERT ON Websites", Take("WebsiteId = NEW.Id")),
            Trigger("Grant_Changed", "AFTER UPDATE ON Grants", Copy("GrantId = NEW.Id")),
            Trigger("Grant_Gone", "AFTER DELETE ON Grants", "DELETE FROM RegisterLines WHERE GrantId = OLD.Id;"),
            Trigger("Grant_Renamed", "AFTER UPDATE OF WebsiteId, HolderId, UserName ON Grants", Retold("GrantId = NEW.Id")),
            Trigger("Person_Renamed", "AFTER UPDATE OF FullName, Nip ON People", Copy("HolderId = NEW.Id") + Retold("HolderId = NEW.Id OR OwnerId = NEW.Id")),
            Trigger("Website_Changed", "AFTER UPDATE OF Platform, UnitId, OwnerId, Name, LoginsListedAt ON Websites", Copy("WebsiteId = NEW.Id")),
            Trigger("Website_Renamed", "AFTER UPDATE OF Name, OwnerId ON Websites", Retold("WebsiteId = NEW.Id")),
            // What stood before these triggers did.
            Take("true"),
        ];
        foreach (var statement in statements) migrationBuilder.Sql(statement);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        string[] triggers = ["Website_Renamed", "Website_Changed", "Person_Renamed", "Grant_Renamed", "Grant_Gone", "Grant_Changed", "Website_Added", "Person_Added", "Grant_Added", "Line_Gone", "LineTypes_Changed", "LineTypes_Added"];
        foreach (var trigger in triggers) migrationBuilder.Sql($"DROP TRIGGER {trigger};");
        migrationBuilder.Sql("DELETE FROM RegisterLines; DELETE FROM RegisterLineTypes; DROP TABLE RegisterText; DROP VIEW RegisterSource;");
    }

    private static string Retold(string which) =>
        $"""
         UPDATE RegisterText SET (Site, Holder, UserName, Nip, Owner) = (
             SELECT s.SiteKey, s.Holder, s.UserName, s.Nip, s.Owner FROM RegisterSource s JOIN RegisterLines l ON l.GrantId = s.GrantId WHERE l.Id = RegisterText.rowid)
         WHERE rowid IN (SELECT Id FROM RegisterLines WHERE {which});
         """;

    private static string Trigger(string name, string when, string then) => $"CREATE TRIGGER {name} {when} BEGIN {then} END;";
}
