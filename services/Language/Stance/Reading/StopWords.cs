namespace FactCheck.Language.Stance.Reading;

/// <summary>Words that say nothing of a claim's matter, and words that only report.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = [.. """
        a about above after again against all also am among an and any are around as at be became because become been before being below between both
        but by can could did do does doing down during each either else ever every far for from further had has have having he her here hers him his how i if
        in including include includes included into is it its itself just last less made make many may me might more most much must my near nearly neither
        next no nor not now of off on once one only onto or other our out over own per rather said same say saying says several shall she should since so
        some soon still such take taken than that the their them themselves then there these they this those though through thus till to together too took
        toward towards under until up upon us very via was we well were what when where whether which while who whom whose why will with within without
        would yet you your according add added adds announce announced announcing confirm confirmed state stated states statement tell telling told
        reported reportedly report reports note noted noting mention mentioned reveal revealed disclosed declare declared explain explained
        currently earlier later recent recently today yesterday tomorrow new least number figure total amount count people person
        anyone anybody someone somebody everyone everybody anything something express expressed expresses voice voiced
        hundred hundreds thousand thousands million millions billion billions trillion bn percent per cent dozen dozens only
        day days week weeks month months year years morning evening night date
        s t 's 't n't mr mrs ms dr also however meanwhile gave give given giving got get went go going come came coming put puts set way time
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    public static bool Contains(string lower) => Words.Contains(lower);
}
