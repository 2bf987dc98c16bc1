using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AccessPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CountPasswordTries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PasswordTries",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Judged = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PasswordTries", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PasswordTries_JudgedAt",
                table: "PasswordTries",
                column: "JudgedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PasswordTries");
        }
    }
}
