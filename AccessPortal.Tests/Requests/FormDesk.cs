using AccessPortal.UseCases;
using MediatR;

namespace AccessPortal.Tests.Requests;

/// <summary>A desk that answers what a test tells it to and remembers what was sent.</summary>
internal sealed class FormDesk : IDesk
{
    private readonly Dictionary<Type, Func<object, Task<object>>> _answers = [];

    public List<object> Sent { get; } = [];

    public FormDesk Answer<TMessage, T>(Func<TMessage, T> answer) where TMessage : IRequest<T> => Answer<TMessage, T>(m => new Answer<T>(answer(m), null));

    public FormDesk Answer<TMessage, T>(Func<TMessage, Answer<T>> answer) where TMessage : IRequest<T> => Answer<TMessage, T>(m => Task.FromResult(answer(m)));

    public FormDesk Answer<TMessage, T>(Func<TMessage, Task<Answer<T>>> answer) where TMessage : IRequest<T>
    {
        _answers[typeof(TMessage)] = async m => await answer((TMessage)m);
        return this;
    }

    public async Task<Answer<T>> Send<T>(IRequest<T> message, CancellationToken ct = default)
    {
        Sent.Add(message);
        return (Answer<T>)await _answers[message.GetType()](message);
    }
}
