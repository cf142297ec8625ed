using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Vouching;

namespace FactCheck.Language.Articles;

/// <summary>Tells texts that come without an article and say what will be, or what somebody thinks of something.</summary>
/// <remarks>
/// Narrower than <see cref="ClaimTypes"/>, for whoever hands in a text wants a verdict: only where the words leave no doubt. English.
/// </remarks>
public static partial class StatementTypes
{
    /// <summary><see cref="ClaimType.Prediction"/> or <see cref="ClaimType.Opinion"/>; null for anything else, and for what somebody is told to have said.</summary>
    public static ClaimType? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Modality.IsReported(text) || Modality.IsAlleged(text))
            return null;
        return Future().IsMatch(text) ? ClaimType.Prediction : View().IsMatch(text) && !Conditional().IsMatch(text) ? ClaimType.Opinion : null;
    }

    // "Will" with a capital is a name; "what will be" is part of something else; what is expected or planned is so now.
    [GeneratedRegex(@"(?<!\b(?:what|how|who|which|that|where|when|whether|because)\b[^,.;]*)(?:\b(?:will|shall|won't|won’t)\b|\b[Ii]t'll\b|\b(?:is|are) going to (?!the\b|\p{Lu}))")]
    private static partial Regex Future();

    [GeneratedRegex(@"\b(?:is|are|was|were|looks?|seems?|remains?)\s+(?:(?:a|an|the|so|very|really|truly|simply|quite|most|just|such|both|too|\p{Ll}+ly)\s+){0,3}"
        + @"(?:wonderful|terrible|awful|beautiful|ugly|disgraceful|outrageous|shameful|ridiculous|absurd|incredible|fantastic|horrible|lovely|stupid|brilliant|amazing|excellent|pathetic|disgusting)\b"
        + @"|\b(?:I|[Ww]e) (?:think|believe|feel|hope|love|hate)\b|\b[Ii]n my (?:view|opinion)\b|\b(?:should|ought to)\b")]
    private static partial Regex View();

    [GeneratedRegex(@"\bif\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();
}
