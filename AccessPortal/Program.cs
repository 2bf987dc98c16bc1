using System.Data.Common;
using AccessPortal.Backups;
using AccessPortal.Cases;
using AccessPortal.Documents;
using AccessPortal.Hub;
using AccessPortal.Register;
using AccessPortal.Shell;
using AccessPortal.SignIn;
using AccessPortal.Work;

try
{
    var command = CommandLine.Read(args);
    var builder = PortalHost.CreateBuilder(command.Settings);
    var settings = PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
    if (command.Word is CommandLine.Backup or CommandLine.Restore)
    {
        await Console.Out.WriteLineAsync(command.Execute(settings));
        return 0;
    }
    using var running = settings.EnsureNoRestore();
    Transport.Ensure(builder.Configuration, builder.Environment, settings);
    builder.Services.AddRooms(settings);
    builder.Services.AddHostedService(sp => sp.GetRequiredService<PortalClock>());
    builder.Services.AddDocuments();
    builder.Services.AddSignIn();
    builder.Services.AddShell(settings, builder.Configuration);

    var app = builder.Build();
    app.UseShell();
    app.MapStatusHub();
    app.MapSignIn();
    ReadAttachment.Map(app);
    app.MapRegister();
    app.MapDocuments();
    app.MapShell();
    if (command.Word is CommandLine.Administrator)
    {
        await app.Services.GetRequiredService<SetUpLink>().Renew(CancellationToken.None);
        return 0;
    }
    await FirstStart.Prepare(app.Services, demo: app.Environment.IsDevelopment(), CancellationToken.None);
    await app.Listen();
    return 0;
}
catch (DbException fault)
{
    await Console.Error.WriteLineAsync($"Setting Database:ConnectionString: the database cannot be used: {fault.Message}");
    return 1;
}
catch (Exception fault) when (fault is SettingsFault or DatabaseMissing or BackupFault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}

/// <summary>The entry point; public so that tests can host the portal.</summary>
public partial class Program;
