using FactCheck.Core.Claims;

namespace FactCheck.Language.Stance;

/// <summary>A figure of a passage that counts what one of the claim's figures counts: the same thing, people and place.</summary>
/// <param name="Claim">The claim's figure, with its place in the claim.</param>
/// <param name="Passage">The passage's, with its place in the passage.</param>
/// <param name="Words">The passage's figure and what it counts, in its words.</param>
public sealed record SameCount(Quantity Claim, Quantity Passage, string Words);
