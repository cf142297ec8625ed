using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Stance.Times;

/// <summary>Acts that befall one thing once: told of another day, they contradict the claim. A port may close twice, a treaty is signed once.</summary>
internal static class Once
{
    private static readonly HashSet<string> Acts =
    [
        .. """
            born founded established died assassinated executed invented discovered premiered published signed ratified enacted adopted passed inaugurated abolished
            demolished built constructed erected resigned retired merged abdicated debuted unveiled
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Concepts.OfStem(WordStem.Of(word))),
    ];

    /// <summary>Births, deaths, foundings and works, which have one year; the weights were fitted with these.</summary>
    private static readonly HashSet<string> OnceOrWorks =
        [.. "born died death birth founded established published released premiered invented discovered assassinated debuted directed written wrote composed film novel album song book play painting series".Split(' ').Select(WordStem.Of)];

    private static readonly HashSet<string> Kin =
    [
        .. "niece nephew son daughter wife husband widow widower brother sister mother father cousin uncle aunt grandson granddaughter grandfather grandmother aide adviser deputy friend"
            .Split(' ').Select(WordStem.Of),
    ];

    /// <summary>Whether the word tells of what happens or is made once, wider than <see cref="OtherDay"/> has it: a film has one year.</summary>
    public static bool IsOnceOrWork(ReadWord word) => OnceOrWorks.Contains(word.Stem);

    /// <summary>The claim's day with the passage's, where the sentence says the claim's act, names its own day or month, and that is another one.</summary>
    /// <remarks>Both name days or months by name; "on Sunday" may be told of any.</remarks>
    public static (string Meant, string Told)? OtherDay(ReadText claim, ReadText passage, ReadSentence sentence)
    {
        if (claim.Times.Count != 1 || NamedTime.Of(claim.Times[0]) is null || !claim.ContentWords.Any(word => Acts.Contains(word.Concept) && IsOfNamed(claim, word) && sentence.Words.Any(other => other.Concept == word.Concept)))
            return null;
        // "The niece of Charles de Gaulle died": another one did.
        if (sentence.Words.Any(word => Kin.Contains(word.Stem) && !claim.Concepts.Contains(word.Concept)))
            return null;
        var told = Periods.TimesOf(claim, passage, [sentence]);
        return told.Count == 1 && (NamedTime.Of(told[0]) is not null || told[0].Resolved is not null) && Periods.IsOfOtherDay(claim, passage, [sentence])
            ? (claim.Times[0].Span.Of(claim.Text), told[0].Span.Of(passage.Text).ReplaceLineEndings(" ")) : null;
    }

    // "The treaty of Arlen was signed", not "a treaty was signed in Arlen": there may be two of those.
    private static bool IsOfNamed(ReadText claim, ReadWord act) =>
        claim.Names.Any(name => claim.Text.IndexOf(name.Words, StringComparison.Ordinal) is var at and >= 0 && at < act.Start);
}
