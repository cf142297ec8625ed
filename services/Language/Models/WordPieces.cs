using System.Buffers;
using System.Text;
using FactCheck.Core.Claims;
using FastBertTokenizer;

namespace FactCheck.Language.Models;

/// <summary>Cuts text into the pieces that the models know, as ids without the marks of start and end. Safe to use from many threads at once.</summary>
internal sealed class WordPieces
{
    public const long Start = 101;
    public const long End = 102;
    public const long Unknown = 100;

    private readonly BertTokenizer _tokenizer = new();

    public WordPieces(ModelFolder folder)
    {
        using var vocabulary = File.OpenText(folder.Vocabulary);
        _tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
    }

    /// <summary>At most so many ids; what follows is left out.</summary>
    public long[] Encode(ReadOnlySpan<char> text, int most)
    {
        var ids = ArrayPool<long>.Shared.Rent(most + 2);
        var mask = ArrayPool<long>.Shared.Rent(most + 2);
        try
        {
            // A piece is at least one character, so what is cut here could never have been used.
            var part = text.Length > 40 * most ? text[..(40 * most)] : text;
            var count = _tokenizer.Encode(Plain(part), ids.AsSpan(0, most + 2), mask.AsSpan(0, most + 2));
            return count <= 2 ? [] : ids[1..(count - 1)];
        }
        finally
        {
            ArrayPool<long>.Shared.Return(ids);
            ArrayPool<long>.Shared.Return(mask);
        }
    }

    // The tokenizer takes accents off with string.Normalize, which changes nothing in a process without ICU. A lone half of a pair throws there.
    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(rune.IsBmp ? Accents.Remove(char.ToLowerInvariant((char)rune.Value)).ToString() : rune.ToString());
        }
        return plain.ToString();
    }
}
