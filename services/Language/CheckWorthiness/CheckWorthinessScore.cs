namespace FactCheck.Language.CheckWorthiness;

/// <summary>How much a sentence deserves checking.</summary>
/// <param name="Value">In [0, 1]; comparable only within one method.</param>
/// <param name="Reasons">Short words for what raised or lowered it, strongest first: <c>figure</c>, <c>event</c>, <c>opinion</c>, …</param>
/// <param name="IsSubjective">Whether the sentence mainly expresses its writer's view.</param>
public sealed record CheckWorthinessScore(double Value, IReadOnlyList<string> Reasons, bool IsSubjective);
