namespace FactCheck.Language.Stance.Reading;

/// <summary>English words without their endings, so that "killed", "kills" and "killing" are one. Coarse: only equality matters.</summary>
internal static class WordStem
{
    // Before the words, which are cut by it.
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string> Irregular = Pairs("""
        men man; women woman; children child; people person; persons person; lives life; died die; dying die; dies die; was be; went go; gone go; came come;
        took take; taken take; held hold; holding hold; said say; says say; told tell; met meet; meetings meeting; fell fall; fallen fall; rose rise;
        risen rise; grew grow; grown grow; won win; lost lose; losing lose; left leave; found find; gave give; given give; began begin; begun begin;
        sent send; spent spend; paid pay; bought buy; sold sell; built build; brought bring; thought think; caught catch; taught teach; wrote write;
        written write; spoke speak; spoken speak; broke break; broken break; chose choose; chosen choose; drove drive; driven drive; fled flee; fleeing flee;
        flew fly; flown fly; shot shoot; struck strike; stood stand; understood understand; hit hit; led lead; made make; making make; knew know; known know;
        became become; ran run; running run; saw see; seen see; kept keep; felt feel; meant mean; bore bear; born bear; forces force; forced force;
        militaries military; armies army; agencies agency; crises crisis; hostages hostage; using use; used use; uses use; slain slay; freed free; freeing free;
        dead dead; needed need; news news; bodies body; series series; species species; ties tie; lies lie; lied lie; lying lie; tied tie;
        visited visit; visiting visit; visits visit; visitors visitor; missing missing; expelled expel; cancelled cancel; sought seek; withdrew withdraw;
        withdrawn withdraw; overthrew overthrow; overtook overtake; laid lay; sank sink; sunk sink; stole steal; stolen steal; drew draw; drawn draw;
        threw throw; thrown throw; fed feed; fought fight; froze freeze; frozen freeze; swept sweep; tore tear; torn tear; wore wear; worn wear;
        swore swear; sworn swear; hid hide; hidden hide; rode ride; ridden ride; blew blow; blown blow; ate eat; eaten eat; beaten beat; dug dig;
        burnt burn; lent lend; dealt deal; hung hang; upheld uphold; undertook undertake; undertaken undertake; rebuilt rebuild; shrank shrink;
        shrunk shrink; forbade forbid; forbidden forbid; overcame overcome; shook shake; shaken shake; bred breed; drank drink; slept sleep; worse bad; worst bad; better good; best good
        """);

    public static string Of(string lower) => Irregular.TryGetValue(lower, out var stem) ? stem : Regular(lower);

    private static string Regular(string lower)
    {
        var word = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower.Trim('\'');
        if (word.Length < 4 || !char.IsLetter(word[^1]))
            return word;
        if (Cut(ref word, "ies", 3))
            return word + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
            return word[..^2];
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        if (Cut(ref word, "ied", 3))
            return word + "y";
        if (Cut(ref word, "ing", 3) || Cut(ref word, "ed", 3))
            word = Undouble(word);
        else if (word.Length > 5 && Cut(ref word, "ly", 4))
            return word;
        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : word;
    }

    /// <summary>Cuts the ending when at least so many letters, a vowel among them, are left.</summary>
    private static bool Cut(ref string word, string ending, int least)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < least - 1
            || word.AsSpan(0, word.Length - ending.Length).IndexOfAny(Vowels) < 0)
            return false;
        word = word[..^ending.Length];
        return true;
    }

    private static string Undouble(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? word[..^1] : word;

    private static Dictionary<string, string> Pairs(string table) =>
        table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            // "Struck" is what "strike" is cut to; what stands for itself is not cut.
            .ToDictionary(pair => pair[0], pair => pair[0] == pair[1] ? pair[1] : Regular(pair[1]), StringComparer.Ordinal);
}
