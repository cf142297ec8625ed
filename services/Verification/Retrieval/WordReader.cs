using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace FactCheck.Verification.Retrieval;

/// <summary>A word of a text as the index keeps it.</summary>
/// <param name="Stem">Lower-cased, without accent and ending.</param>
/// <param name="IsKept">A figure or a name: few words say so much of what is meant.</param>
internal readonly record struct IndexedWord(string Stem, bool IsKept);

/// <summary>Reads the words of texts with the analyzer of the index.</summary>
internal static class WordReader
{
    /// <summary>The words in order, stop words left out.</summary>
    public static List<IndexedWord> Read(string text, Analyzer analyzer)
    {
        // Done here already, so that the places of the words are those in this text.
        text = DigitGroupReader.WithoutGroupCommas(text);
        var words = new List<IndexedWord>();
        using var stream = analyzer.GetTokenStream(PassageDocument.Words, text);
        var word = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(new(word.ToString(), IsFigureOrName(text, place.StartOffset, word)));
        stream.End();
        return words;
    }

    private static bool IsFigureOrName(string text, int start, ICharTermAttribute word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.IsAsciiDigit(word.Buffer[i]))
                return true;
        return char.IsUpper(text[start]) && !OpensSentence(text, start);
    }

    private static bool OpensSentence(string text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '“' or '‘' or '(' or '\''))
                return text[i] is '.' or '!' or '?' or ':';
        return true;
    }
}
