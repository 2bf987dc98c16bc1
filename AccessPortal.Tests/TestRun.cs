using System.Runtime.CompilerServices;
using Bunit;

namespace AccessPortal.Tests;

/// <summary>What holds for the whole run: component tests wait on threads, and a two-core machine begins with only two.</summary>
internal static class TestRun
{
    [ModuleInitializer]
    internal static void Begin()
    {
        ThreadPool.SetMinThreads(32, 32);
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(15);
    }
}
