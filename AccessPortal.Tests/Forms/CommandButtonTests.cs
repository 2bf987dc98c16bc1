using AccessPortal.Forms;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace AccessPortal.Tests.Forms;

public sealed class CommandButtonTests : RoomContext
{
    private readonly TaskCompletionSource _answer = new();
    private int _sent;

    [Fact]
    public async Task A_second_click_does_nothing_while_the_first_is_under_way()
    {
        var button = Render<CommandButton>(p => p.Add(b => b.Act, Send).AddChildContent("Kirim"));

        var first = button.Find("button").ClickAsync();
        await button.Find("button").ClickAsync();

        Assert.Equal(1, _sent);
        Assert.Equal("true", button.Find("button").GetAttribute("aria-busy"));
        Assert.False(button.Find("button").HasAttribute("disabled"));
        _answer.SetResult();
        await first;
        button.WaitForAssertion(() => Assert.Null(button.Find("button").GetAttribute("aria-busy")));
        await button.Find("button").ClickAsync();
        Assert.Equal(2, _sent);
    }

    [Fact]
    public async Task Buttons_that_share_a_gate_let_one_act_through()
    {
        var bar = Render<CascadingValue<CommandGate>>(p => p.Add(c => c.Value, new CommandGate())
            .AddChildContent<CommandButton>(b => b.Add(x => x.Act, Send).AddChildContent("Setujui"))
            .AddChildContent<CommandButton>(b => b.Add(x => x.Act, Send).AddChildContent("Tolak")));

        var first = bar.FindAll("button")[0].ClickAsync();
        await bar.FindAll("button")[1].ClickAsync();

        Assert.Equal(1, _sent);
        _answer.SetResult();
        await first;
    }

    private EventCallback Send => EventCallback.Factory.Create(this, () =>
    {
        _sent++;
        return _answer.Task;
    });
}
