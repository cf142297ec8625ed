using System.Text.RegularExpressions;

namespace FactCheck.Verification.Engines;

/// <summary>Tells passages that speak to a machine instead of a reader: they are not given to it. The rules judge them all the same.</summary>
/// <remarks>Only a first fence: what it misses is met by the quoting of what is given and by the checks of what comes back.</remarks>
internal static partial class PromptSigns
{
    /// <summary>Whether a text has any, as it stands or as it is seen.</summary>
    internal static bool AreIn(string text) => Orders().IsMatch(text) || Orders().IsMatch(VisibleText.Of(text));

    [GeneratedRegex("""
        \b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,60}\b(?:instruction|prompt|rule|guideline|direction|context|above)s?\b
        | \b(?:system|developer)\s+(?:prompt|message|instruction)s?\b
        | \byou\s+are\s+(?:now\s+)?(?:an?\s+)?(?:ai|assistant|language\s+model|chatbot|fact[- ]?check(?:er|ing\s+(?:ai|model|assistant)))\b
        | \bas\s+an?\s+(?:ai|language)\s+(?:model|assistant)\b
        | <\|[^|\n]{1,40}\|> | \[/?INST\] | ^[ \t]*\#{1,4}\s*(?:instruction|system|assistant)s?\b
        | ^[ \t]*(?:system|assistant|developer)[ \t]*:
        | "(?:verdict|stance|tool_calls?|function_call)"\s*:
        | \b(?:respond|reply|answer|output)\s+(?:only\s+)?(?:with|in)\s+(?:json|the\s+(?:following|verdict|word))
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Orders();
}
