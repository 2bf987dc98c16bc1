using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AccessPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NoticesInTheirOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Notices_RecipientId_Id",
                table: "Notices",
                columns: new[] { "RecipientId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_RecipientId_Id",
                table: "Notices");
        }
    }
}
