using System.Collections.Frozen;

namespace FactCheck.Language.Sentences;

/// <summary>Word lists by which a stop after an abbreviation is judged.</summary>
internal static class Abbreviations
{
    /// <summary>Titles and the like: something always follows.</summary>
    public static readonly FrozenSet<string> NeverLast = Set(
        "Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cpl Sgt Cmdr Adm Brig Gov Sen Sens Rep Reps Rev Hon Pres Amb Supt Det Insp Msgr Fr " +
        "Atty Sec Messrs Ste Mt Ft vs v cf viz approx e.g i.e eg ie al");

    /// <summary>Abbreviations only in front of a number.</summary>
    public static readonly FrozenSet<string> BeforeDigits = Set(
        "No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec p pp Art Sec Ch Fig fig Vol vol Rs rs SEC c ca para Ext Op");

    /// <summary>Abbreviations that may also end a sentence; the word after them decides.</summary>
    public static readonly FrozenSet<string> MayBeLast = Set(
        "Inc Ltd Corp Co co Bros LLC Plc plc Jr Sr Esq etc Ave Blvd Rd Dept dept Univ Assn Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
        "Tue Tues Wed Thu Thur Thurs Fri Ala Ariz Ark Calif Colo Conn Fla Ga Kan Ky Md Mich Minn Mont Neb Nev Okla Pa Tenn Tex Va Vt Wis " +
        "Wyo St est hr hrs mins yr yrs Ph");

    /// <summary>Words that open a sentence and seldom follow an abbreviation inside one.</summary>
    public static readonly FrozenSet<string> SentenceOpeners = Set(
        "The A An This That These Those He She It We They I You His Her Its Their Our My In On At But And Or So As If When While After " +
        "Before Since For From With Without Now Then There Here However Meanwhile Although Though Because Both Some Many Most Several No " +
        "Not What Why How Who Where Earlier Later Last Next Nearly About More Another Other Once By To Under Over Until Despite Also Such " +
        "Each Every All Among Officials Police Yesterday Today Tomorrow Still Yet Let Mr Mrs Ms Dr Did Do Does Is Are Was Were Have Has Can Could Would Should Please");

    public static readonly FrozenSet<string> SpeechAfterQuote = Set(
        "said says asked asks shouted cried replied added told wrote wondered yelled screamed chanted answered demanded exclaimed");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
