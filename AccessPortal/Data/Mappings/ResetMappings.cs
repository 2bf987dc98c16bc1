using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class PasswordResetMapping : IEntityTypeConfiguration<PasswordReset>
{
    public void Configure(EntityTypeBuilder<PasswordReset> builder)
    {
        builder.ToTable("PasswordResets").Ignore(r => r.Secret);
        builder.HasOne(r => r.Grant).WithMany().HasForeignKey("GrantId").OnDelete(DeleteBehavior.Restrict);
    }
}
