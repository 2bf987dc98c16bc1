namespace AccessPortal.Tests.House.Sample;

internal sealed class InALambda;

internal sealed class AfterAwait;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class InAnAttribute : Attribute;

internal sealed class AsAnArgument;

/// <summary>Uses others in every place where a reader of types could overlook it.</summary>
[InAnAttribute]
internal sealed class Looker
{
    private readonly Func<object> _make = () => new InALambda();

    public async Task<object> Look()
    {
        await Task.Yield();
        return (_make(), new AfterAwait(), Array.Empty<AsAnArgument>());
    }
}
