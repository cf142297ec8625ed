using FactCheck.Core.Evidence;

namespace FactCheck.Verification.Engines;

/// <summary>A passage as it is given to the model.</summary>
/// <param name="Number">From 1, by which answers cite it.</param>
/// <param name="Passage">As stored.</param>
internal sealed record PromptPassage(int Number, EvidencePassage Passage)
{
    /// <summary>Its words as the model sees them: nothing invisible in them, spaces single.</summary>
    public string Text { get; } = VisibleText.Of(Passage.Text);

    /// <summary>By their order, as they were given.</summary>
    internal static IReadOnlyList<PromptPassage> Numbered(IEnumerable<EvidencePassage> passages) => [.. passages.Select((passage, i) => new PromptPassage(i + 1, passage))];
}
