using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Core.Privacy;

/// <summary>The names that must not be in any record of a workspace, as digests: finds them and puts <see cref="Marker"/> in their place.</summary>
/// <remarks>
/// A name is compared letter for letter, without what is no letter or digit at its ends, and with runs of spaces as one. In a text it is found
/// where it stands as whole words; another spelling is another name. A text costs one hash for each of its words and each erased name.
/// </remarks>
public sealed partial class ErasedNames
{
    /// <summary>Stands for a person who was blanked.</summary>
    public const string Marker = "(erased)";

    private const int MostWords = 12;

    private readonly IReadOnlyList<Erasure> _erasures;

    /// <summary>These names.</summary>
    public ErasedNames(IReadOnlyList<Erasure> erasures) => _erasures = erasures;

    /// <summary>No name.</summary>
    public static ErasedNames None { get; } = new([]);

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => _erasures.Count == 0;

    /// <summary>How many names there are: grown since, somebody was blanked meanwhile.</summary>
    public int Count => _erasures.Count;

    /// <summary>Salt, digest and number of words of a name; null when it has no letter or digit, or more than 12 words.</summary>
    public static (string Salt, string Digest, int WordCount)? DigestOf(string name)
    {
        var words = Word().Matches(name);
        if (words.Count is 0 or > MostWords)
            return null;
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (salt, Digest(salt, Between(name, words[0], words[^1])), words.Count);
    }

    /// <summary>Whether this is the name of an erased reviewer.</summary>
    public bool IsReviewer(string? name) => Find(name, ErasedRole.Reviewer);

    /// <summary>Whether this is the name of an erased claimant.</summary>
    public bool IsClaimant(string? name) => Find(name, ErasedRole.Claimant);

    /// <summary>The text with the marker in the place of each name that stands in it: of claimants, and of reviewers too where asked.</summary>
    public string Blank(string text, bool reviewersToo)
    {
        if (text.Length == 0)
            return text;
        foreach (var erasure in _erasures.Where(one => reviewersToo || one.Role == ErasedRole.Claimant))
            text = Blank(text, erasure);
        return text;
    }

    private bool Find(string? name, ErasedRole role)
    {
        if (name is null || IsEmpty)
            return false;
        var words = Word().Matches(name);
        return words.Count > 0 && _erasures.Any(one => one.Role == role && one.WordCount == words.Count
            && Digest(one.Salt, Between(name, words[0], words[^1])) == one.NameDigest);
    }

    private static string Blank(string text, Erasure erasure)
    {
        var words = Word().Matches(text);
        var blanked = new StringBuilder();
        var kept = 0;
        for (var i = 0; i + erasure.WordCount <= words.Count; i++)
        {
            var last = words[i + erasure.WordCount - 1];
            if (Digest(erasure.Salt, Between(text, words[i], last)) != erasure.NameDigest)
                continue;
            blanked.Append(text, kept, words[i].Index - kept).Append(Marker);
            kept = last.Index + last.Length;
            i += erasure.WordCount - 1;
        }
        return kept == 0 ? text : blanked.Append(text, kept, text.Length - kept).ToString();
    }

    private static string Between(string text, Match first, Match last) => Spaces().Replace(text[first.Index..(last.Index + last.Length)], " ");

    private static string Digest(string salt, string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{name}")));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
