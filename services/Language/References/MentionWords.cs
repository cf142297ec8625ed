using System.Collections.Frozen;
using FactCheck.Language.Attributions;
using FactCheck.Language.Names;

namespace FactCheck.Language.References;

/// <summary>Nouns by what they mean.</summary>
internal static class MentionWords
{
    private static readonly FrozenSet<string> Persons = Set(
        "person man woman boy girl child suspect victim driver resident teacher student player worker employee citizen patient owner manager attorney candidate nominee lawmaker voter protester farmer soldier prisoner captive " +
        "hostage refugee migrant passenger pilot captain singer writer artist musician researcher scholar historian engineer nurse surgeon guard gunman shooter attacker defendant plaintiff witness juror neighbor neighbour father mother " +
        "son daughter brother sister husband wife widow friend colleague partner actor actress star coach athlete winner billionaire businessman businesswoman entrepreneur founder president incumbent successor predecessor aide adviser advisor strategist pollster host anchor commentator");

    private static readonly FrozenSet<string> Bodies = Set(
        "group company organization organisation firm team club party movement band airline bank manufacturer carmaker retailer union family couple pair crew staff government administration campaign newspaper magazine outlet network regime " +
        "parliament congress senate court panel commission committee council board agency ministry department university college school hospital charity foundation militia army navy police force corporation startup publisher operator supplier utility jury public audience crowd league federation");

    private static readonly FrozenSet<string> Sites = Set("country city town village island state territory capital province region county nation republic kingdom strip enclave peninsula municipality district");

    /// <summary>Nouns that stand for a name of their kind rather than tell more.</summary>
    private static readonly FrozenSet<string> Generic = Set(
        "company firm group organization organisation manufacturer carmaker retailer airline startup corporation country nation city town village man woman");

    private static readonly FrozenSet<string> Plurals = Set("people police men women children officials authorities troops staff media");

    /// <summary>What the noun means.</summary>
    public static NameKind KindOf(string noun) => Bodies.Contains(noun) ? NameKind.Organization : Sites.Contains(noun) ? NameKind.Place
        : Persons.Contains(noun) || SourceResolver.IsRole(noun) || Genders.Of(noun) != Gender.Unknown || noun is "people" or "men" or "women" or "children" or "officials" || (noun.EndsWith('s') && Persons.Contains(noun[..^1]))
            ? NameKind.Person : NameKind.Other;

    /// <summary>Whether the noun is one body of many people.</summary>
    public static bool IsBody(string noun) => Bodies.Contains(noun) || NameWords.IsBody(noun);

    /// <summary>Whether "the company" may mean a company that was only named so far.</summary>
    public static bool IsGeneric(string noun) => Generic.Contains(noun);

    /// <summary>Whether the noun means many whatever its form.</summary>
    public static bool IsPlural(string noun) => Plurals.Contains(noun);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
