using System.Text.Json;

namespace AccessPortal.Personnel;

/// <summary>Carries out a command that a second administrator has agreed to; implemented by the command's handler.</summary>
/// <typeparam name="TCommand">The command. It holds no secret: it is kept as JSON while it waits.</typeparam>
public interface IProposable<in TCommand>
{
    /// <summary>Carries it out in the transaction of the agreement; throws as the handler would where it is not allowed now.</summary>
    Task Carry(TCommand command, CancellationToken ct);

    /// <summary>What it is about besides the person, for who is to agree, e.g. the post's title; nothing where the act says all.</summary>
    Task<string> Describe(TCommand command, CancellationToken ct) => Task.FromResult("");
}

/// <summary>A kept command, found again by the name of its use case.</summary>
internal interface ICarrier
{
    string Act { get; }

    /// <summary>Carries it out and audits it beside the agreement.</summary>
    Task Carry(string json, CancellationToken ct);

    Task<string> Describe(string json, CancellationToken ct);
}

/// <summary>Reads a kept command back for the handler that carries it out.</summary>
internal sealed class Carrier<TCommand>(IProposable<TCommand> proposable, AuditTrail audit) : ICarrier where TCommand : notnull
{
    public string Act => ProposedJson.NameOf<TCommand>();

    public async Task Carry(string json, CancellationToken ct)
    {
        var command = ProposedJson.Read<TCommand>(json);
        await proposable.Carry(command, ct);
        await audit.Add(command, "", AuditResult.Done, "", ct);
    }

    public Task<string> Describe(string json, CancellationToken ct) => proposable.Describe(ProposedJson.Read<TCommand>(json), ct);
}

/// <summary>How a command is kept while it waits; a secret is never written, and one that was is never read back.</summary>
internal static class ProposedJson
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new SensitiveText.Redacted() } };

    public static string NameOf<T>() => typeof(T).DeclaringType?.Name ?? typeof(T).Name;

    public static string Write<T>(T command) => JsonSerializer.Serialize(command, s_options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, s_options)!;
}
