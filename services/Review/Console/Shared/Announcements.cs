namespace FactCheck.Review.Console.Shared;

/// <summary>What screen readers are told of: changes that are seen but did not move the focus.</summary>
internal sealed class Announcements
{
    internal event Action? Changed;

    /// <summary>The last one.</summary>
    internal string Text { get; private set; } = "";

    internal void Say(string text)
    {
        // The same words twice are read once only, unless they differ.
        Text = text == Text ? text + "\u200b" : text;
        Changed?.Invoke();
    }
}
