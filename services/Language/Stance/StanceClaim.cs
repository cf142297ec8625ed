namespace FactCheck.Language.Stance;

/// <summary>A claim to hold passages against. Read once, however many passages follow: keep it for all of them.</summary>
/// <param name="text">In self-contained words.</param>
/// <param name="publishedOn">The day its words refer to ("last week"); absent when unknown.</param>
public sealed class StanceClaim(string text, DateOnly? publishedOn)
{
    private readonly Lazy<ReadText> _reading = new(() => ReadText.Of(text, publishedOn));

    /// <summary>In self-contained words.</summary>
    public string Text { get; } = text;

    /// <summary>The day its words refer to; absent when unknown.</summary>
    public DateOnly? PublishedOn { get; } = publishedOn;

    internal ReadText Reading => _reading.Value;
}
