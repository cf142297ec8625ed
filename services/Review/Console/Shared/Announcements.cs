using MudBlazor;

namespace FactCheck.Review.Console.Shared;

/// <summary>What people are told of: changes that did not move the focus. Some are seen too, for a while.</summary>
internal sealed class Announcements
{
    internal event Action? Changed;

    /// <summary>The last one, for screen readers.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>What is seen, if anything.</summary>
    internal (string Text, Severity Severity)? Seen { get; private set; }

    /// <summary>To screen readers: whoever sees the page sees the change itself.</summary>
    internal void Say(string text)
    {
        // The same words twice are read once only, unless they differ.
        Text = text == Text ? text + "\u200b" : text;
        Changed?.Invoke();
    }

    /// <summary>To everybody.</summary>
    internal void Show(string text, Severity severity)
    {
        Seen = (text, severity);
        Say(text);
    }

    /// <summary>Takes what is seen away.</summary>
    internal void Hide()
    {
        Seen = null;
        Changed?.Invoke();
    }
}
