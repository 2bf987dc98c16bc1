using AccessPortal.Domain.Register;
using AccessPortal.Forms;
using AccessPortal.UseCases;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace AccessPortal.Tests.Forms;

public sealed class FieldTests : RoomContext
{
    private sealed class Note
    {
        public string Text { get; set; } = "";

        public DateOnly? Day { get; set; }

        public AccessLevel? Level { get; set; }

        public AccessTypes Types { get; set; }
    }

    private sealed class NoteRules : AbstractValidator<Note>
    {
        public NoteRules()
        {
            RuleFor(n => n.Text).MinimumLength(3).WithErrorCode("Required");
            RuleFor(n => n.Day).NotNull().WithErrorCode("Required");
        }
    }

    private readonly Note _note = new();
    private readonly FormState _state;

    public FieldTests() => _state = FormState.Of(_note, new NoteRules());

    [Fact]
    public void A_field_is_judged_when_it_is_left_and_not_before()
    {
        var field = InForm(Text());
        field.Find("input").Input("ab");
        Assert.Empty(field.FindAll(".fault-text"));

        field.Find("input").Blur();

        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Contains(field.Find(".fault-text").Id!, field.Find("input").GetAttribute("aria-describedby")!.Split(' '));
        field.Find("input").Input("abc");
        Assert.Empty(field.FindAll(".fault-text"));
    }

    [Fact]
    public async Task What_the_server_found_stands_until_the_field_is_changed()
    {
        var field = InForm(Text());
        field.Find("input").Input("abc");

        await field.InvokeAsync(() => _state.ApplyFaults([new("Input.Text", "TooLong", [])]));
        Assert.Single(field.FindAll(".fault-text"));

        field.Find("input").Input("abcd");
        Assert.Empty(field.FindAll(".fault-text"));
    }

    [Theory, InlineData("id-ID", "Sabtu, 3 April 2027"), InlineData("en-GB", "Saturday, 3 April 2027")]
    public void A_day_is_read_back_in_the_readers_words(string language, string said)
    {
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
        var field = InForm(Day());

        field.Find("input[type=text]").Change("03/04/2027");

        Assert.Equal(new DateOnly(2027, 4, 3), _note.Day);
        Assert.Equal(said, field.Find(".said").TextContent);
        Assert.Equal("2027-04-03", field.Find("input[type=date]").GetAttribute("value"));
    }

    [Fact]
    public void A_day_that_cannot_be_read_stays_as_typed_and_takes_the_place_of_no_other()
    {
        _note.Day = new(2027, 1, 1);
        var field = InForm(Day());

        field.Find("input[type=text]").Change("31/02/2027");

        Assert.Null(_note.Day);
        Assert.Equal("31/02/2027", field.Find("input[type=text]").GetAttribute("value"));
        Assert.Contains("31/12/2026", field.Find(".fault-text").TextContent, StringComparison.Ordinal);
        field.Find("input[type=date]").Change("2027-02-28");
        Assert.Equal("28/02/2027", field.Find("input[type=text]").GetAttribute("value"));
        Assert.Empty(field.FindAll(".fault-text"));
    }

    [Fact]
    public void A_day_and_a_time_make_a_moment()
    {
        DateTime? at = null;
        var field = Render<MomentField>(p => p.Add(f => f.Label, "Dilakukan").Bind(f => f.Value, at, v => at = v, () => at));

        field.Find("input[type=text]").Change("24/11/2026");
        field.FindAll("input[type=text]")[1].Input("9.05");

        Assert.Equal(new DateTime(2026, 11, 24, 9, 5, 0), at);
    }

    [Fact]
    public void Ticks_keep_flags_and_a_choice_keeps_its_value()
    {
        var ticks = InForm(b =>
        {
            b.OpenComponent<TicksField<AccessTypes>>(0);
            Fill(b, _note.Types, v => _note.Types = v, () => _note.Types);
            b.AddComponentParameter(9, "Options", (IReadOnlyList<AccessTypes>)[AccessTypes.Files, AccessTypes.Ftp]);
            b.AddComponentParameter(10, "Say", (Func<AccessTypes, string>)(t => t.ToString()));
            b.CloseComponent();
        });

        ticks.Find("[data-value=Files]").Change(true);
        ticks.Find("[data-value=Ftp]").Change(true);
        ticks.Find("[data-value=Files]").Change(false);

        Assert.Equal(AccessTypes.Ftp, _note.Types);
    }

    private IRenderedComponent<FormScope> InForm(RenderFragment control) => Render<FormScope>(p => p.Add(s => s.State, _state).AddChildContent(control));

    private RenderFragment Text() => b =>
    {
        b.OpenComponent<TextField>(0);
        Fill(b, _note.Text, v => _note.Text = v, () => _note.Text);
        b.CloseComponent();
    };

    private RenderFragment Day() => b =>
    {
        b.OpenComponent<DateField>(0);
        Fill(b, _note.Day, v => _note.Day = v, () => _note.Day);
        b.CloseComponent();
    };

    private void Fill<T>(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder b, T value, Action<T> set, System.Linq.Expressions.Expression<Func<T>> property)
    {
        b.AddComponentParameter(1, "Value", value);
        b.AddComponentParameter(2, "ValueChanged", EventCallback.Factory.Create(this, set));
        b.AddComponentParameter(3, "ValueExpression", property);
        b.AddComponentParameter(4, "Label", "Isian");
    }
}
