using System.Collections.Frozen;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.CheckWorthiness;

/// <summary>What a sentence shows on its surface, for rules to weigh: one flag for each sign.</summary>
internal sealed class SentenceSigns
{
    private static readonly FrozenSet<string> OpinionWords = Set(
        "believe believes think thinks thought feel feels felt hope hopes wish should ought terrible wonderful great best worst amazing awful beautiful ugly sad happy proud ashamed disgraceful outrageous " +
        "shameful ridiculous absurd incredible fantastic horrible lovely perhaps maybe probably seemingly apparently arguably hopefully love hate opinion view " +
        "important wrong right fair unfair good bad stupid smart brilliant deserve deserves better");

    private static readonly FrozenSet<string> FutureWords = Set("will shall won't we'll i'll he'll she'll they'll it'll tomorrow");

    private static readonly FrozenSet<string> EventVerbs = Set(
        "killed killing died dead wounded injured arrested detained attacked bombed shot fired launched signed met visited summoned dispatched sent elected voted passed approved rejected banned closed opened " +
        "built sold bought won lost resigned appointed invaded seized captured released kidnapped abducted displaced fled destroyed struck hit began started ended announced ordered suspended expelled " +
        "charged convicted sentenced jailed fined sued agreed withdrew deployed crashed collapsed exploded increased decreased rose fell doubled tripled grew dropped cut raised created caused led became " +
        "happened took held holds hold conducted committed violated imposed lifted discovered confirmed denied acknowledged accused invited arrived received expressed caused resulted supported opposed " +
        "spent paid earned owed borrowed gave went came left made found said told introduced established stated conveyed kept stole shared visited welcomed");

    private static readonly FrozenSet<string> Comparing = Set(
        "more less fewer higher lower larger smaller bigger greater better worse most least highest lowest largest smallest biggest fastest oldest first record twice double compared than only");

    private static readonly FrozenSet<string> Economy = Set(
        "percent million billion trillion jobs taxes tax unemployment deficit debt budget spending inflation rate crime income wages economy federal government congress senate law bill program health " +
        "insurance military troops soldiers casualties deaths cases population votes election immigration energy oil schools education medicare social security");

    // Words from the front within which a definition says that it is one.
    private const int FarthestDefiner = 25;

    private static readonly FrozenSet<string> Imperatives = Set(
        "add mix stir preheat bake boil chop slice pour wash rinse heat cover click press tap call visit check make remember avoid keep turn use follow sign email contact wear bring ask read see try choose pick select enter " +
        "download install send write tell take get go look listen watch be give find learn share join buy switch leave stay remove place drink eat serve register fill");

    private static readonly FrozenSet<string> BehindImperative = Set(
        "the a an your our my this these those it them him her us me all sure any each up down out away careful aware calm quiet not yourself some more");

    private static readonly FrozenSet<string> First = Set("i we me us my our i'm i've i'll we're we've we'll let's");

    public SentenceSigns(SentenceContext sentence)
    {
        var text = new TokenText(sentence.Text);
        var inside = sentence.Quantities;
        for (var i = 0; i < text.Count; i++)
            if (text.IsWord(i))
                Look(text, i);
        HasFigure = inside.Any(quantity => quantity.Unit is not ("times" or "seconds" or "minutes" or "hours") && !(quantity is { Value: 1 or 2, Unit: null }));
        HasStrongFigure = inside.Any(quantity => quantity.Unit is "percent" or "percentage_point" or "share" || quantity.Unit?.Length == 3 || (quantity.Unit is null && quantity.Value >= 3 && quantity.Counted is not null));
        IsQuestion = sentence.Text.AsSpan().TrimEnd("\"”’')").EndsWith("?");
        HasDate = sentence.Dates.Count > 0;
        IsLead = sentence.IsLead;
        Names = sentence.Names.Select(name => name.Text).Distinct(StringComparer.Ordinal).Count();
        IsAttributed = sentence.Attribution is not null;
        IsInstruction = !IsQuestion && Instructs(text);
        IsDefinition = Defines(text) || !HasFigure && !HasDate && Names == 0 && DefinesKind(text);
    }

    // "Mix the flour", "Don't forget": a verb in front, and what it is done to.
    private static bool Instructs(TokenText text)
    {
        var first = 0;
        while (text.Lower(first) is "\"" or "“" or "•" or "-" or "*" or "then" or "first" or "now" or ",")
            first++;
        return text.Lower(first) is "don't" or "don’t" || text.Lower(first) == "do" && text.Lower(first + 1) == "not" && text.IsWord(first + 2)
            || text.Lower(first) is "go" or "listen" or "write" or "switch" && text.Lower(first + 1) == "to"
            || Imperatives.Contains(text.Lower(first)) && BehindImperative.Contains(text.Lower(first + 1)) && !(text.Lower(first + 1) is "the" or "a" or "an" && HasFiniteVerbSoon(text, first + 2));
    }

    // "Visit the centre closed" is none: behind "the" and a word or two, no verb of its own follows.
    private static bool HasFiniteVerbSoon(TokenText text, int i) => text.Lower(i + 1) is "is" or "was" or "were" or "are" or "has" or "had" || text.Lower(i + 2) is "is" or "was" or "were" or "are" or "has" or "had";

    // "is defined as", "is the term for", "the word refers to", "NATO stands for".
    private static bool Defines(TokenText text)
    {
        for (var i = 1; i < text.Count && i < FarthestDefiner; i++)
            if (text.Lower(i) == "as" && text.Lower(i - 1) == "defined" && text.Lower(i - 2) is "is" or "are"
                || text.Lower(i) is "for" or "used" && text.Lower(i - 1) is "term" or "name" or "word" or "acronym" or "abbreviation" or "short" && text.Lower(i - 2) is "the" or "a" or "an" or "is" && (text.Lower(i - 3) is "is" or "are" or "was" || text.Lower(i - 1) == "short")
                || text.Lower(i) == "to" && text.Lower(i - 1) is "refers" or "refer" && HasTerm(text, i - 2)
                || text.Lower(i) == "for" && text.Lower(i - 1) == "stands" && text.IsWord(i - 2) && text[i - 2].Span.Length > 1 && text.Slice(i - 2, i - 1).All(char.IsUpper))
                return true;
        return false;
    }

    private static bool HasTerm(TokenText text, int from)
    {
        for (var i = from; i >= 0 && i > from - 6; i--)
            if (text.Lower(i) is "term" or "word" or "phrase" or "expression" or "acronym" or "name")
                return true;
        return false;
    }

    // "A quorum is the number of members that …": of no one in particular.
    private static bool DefinesKind(TokenText text)
    {
        if (text.Lower(0) is not ("a" or "an"))
            return false;
        for (var i = 2; i <= 4; i++)
            if (text.Lower(i) == "is" && text.Lower(i + 1) is "a" or "an" or "the" or "any")
                for (var j = i + 2; j < text.Count && j < i + 14; j++)
                    if (text.Lower(j) is "that" or "which" or "who" or "used" or "where" or "whose")
                        return true;
        return false;
    }

    public bool HasFigure { get; }

    public bool HasStrongFigure { get; }

    public bool HasDate { get; }

    /// <summary>Opens an article: there reports tell what happened.</summary>
    public bool IsLead { get; }

    public bool IsQuestion { get; }

    public bool IsAttributed { get; }

    public int Names { get; }

    public int Words { get; private set; }

    public bool HasEvent { get; private set; }

    public bool IsOpinion { get; private set; }

    public bool IsPrediction { get; private set; }

    public bool IsWish { get; private set; }

    public bool IsPersonal { get; private set; }

    public bool IsComparison { get; private set; }

    public bool IsCause { get; private set; }

    public bool HasPublicMatter { get; private set; }

    /// <summary>Says what a word means.</summary>
    public bool IsDefinition { get; private set; }

    /// <summary>Tells the reader to do something.</summary>
    public bool IsInstruction { get; private set; }

    private void Look(TokenText text, int i)
    {
        var lower = text.Lower(i);
        Words++;
        HasEvent |= EventVerbs.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal) && text.Lower(i - 1) is not ("the" or "a" or "an"));
        IsOpinion |= OpinionWords.Contains(lower) && !(lower == "right" && text.Lower(i + 1) is "to" or "now" or "wing");
        IsPrediction |= FutureWords.Contains(lower) || (lower is "expected" or "slated" or "scheduled" or "set" or "going" or "due" or "likely" && text.Lower(i + 1) == "to" && text.Lower(i - 1) is "is" or "are" or "be" or "be" or "'s" or "he's" or "it's" or "they're");
        IsWish |= lower is "must" or "please" || (lower == "let" && text.Lower(i + 1) is "'s" or "us" or "me") || (lower is "need" or "needs" or "have" or "want" or "wants" && text.Lower(i + 1) == "to");
        IsPersonal |= First.Contains(lower);
        IsComparison |= Comparing.Contains(lower);
        HasPublicMatter |= Economy.Contains(lower);
        IsCause |= lower is "because" or "caused" or "causing" or "causes" || (lower is "due" or "led" or "leads" or "leading" or "owing" or "thanks" && text.Lower(i + 1) == "to")
            || (lower is "resulted" or "resulting" && text.Lower(i + 1) is "in" or "from");
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
