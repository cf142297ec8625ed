using System.Text;
using FactCheck.Language.Names;

namespace FactCheck.Verification.Sources;

/// <summary>The words by which a search outside finds what a claim is about.</summary>
internal static class Keywords
{
    private const int MaxNames = 3;
    private const int MaxWords = 4;
    private const int LeastLength = 4;

    /// <summary>Up to three names in reading order, then up to four of the longest other words: they tell most.</summary>
    internal static IReadOnlyList<string> Of(string claim)
    {
        var names = NameReader.Read(claim).Select(name => Plain(name.Text)).Where(name => name.Length > 1 && !Operators.Contains(name))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxNames).ToList();
        var inNames = names.SelectMany(name => name.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = Plain(claim.Replace("'s ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, place) => (Word: word, Place: place))
            .Where(word => word.Word.Length >= LeastLength && !inNames.Contains(word.Word) && !Common.Contains(word.Word) && word.Word.Any(char.IsLetter))
            .DistinctBy(word => word.Word, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(word => word.Word.Length).ThenBy(word => word.Place)
            .Take(MaxWords)
            .OrderBy(word => word.Place)
            .Select(word => word.Word);
        return [.. names, .. words];
    }

    /// <summary>Letters and digits with single spaces between; hyphens and apostrophes only inside words. Nothing of it is syntax to a search.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isInside = i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            if (char.IsLetterOrDigit(text[i]) || (isInside && text[i] is '-' or '\'' or '’'))
                plain.Append(text[i]);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    // To many searches they mean something when written so.
    private static readonly HashSet<string> Operators = new(["OR", "AND", "NOT", "NEAR"], StringComparer.Ordinal);

    private static readonly HashSet<string> Common = new([.. """
        about above after again against almost already also although among around because been before being below between both could does doing done down
        during each either even ever every fewer from further have having here himself into itself just last least less made make many more most much near
        nearly never next once only other over people percent quite rather said same says several shall should since some still such than that their them
        then there these they this those though through today together under until very were what when where whether which while whose will with within
        without would yesterday year years your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)], StringComparer.OrdinalIgnoreCase);
}
