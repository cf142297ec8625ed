using FactCheck.Core.Claims;

namespace FactCheck.Language.Tokens;

/// <summary>A text cut into tokens, with the look-arounds that every reader needs. Positions outside the text answer with an empty token.</summary>
internal sealed class TokenText
{
    private static readonly Token Nothing = new(default, TokenKind.ParagraphBreak, "");

    private readonly List<Token> _tokens;

    public TokenText(string text)
    {
        Text = text;
        _tokens = Tokenizer.Read(text);
    }

    public string Text { get; }

    public int Count => _tokens.Count;

    public Token this[int i] => i >= 0 && i < _tokens.Count ? _tokens[i] : Nothing;

    public string Lower(int i) => this[i].Lower;

    public bool IsWord(int i) => this[i].Kind == TokenKind.Word;

    public bool IsNumber(int i) => this[i].Kind == TokenKind.Number;

    public bool IsBreak(int i) => this[i].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak;

    public bool IsCapitalized(int i) => IsWord(i) && char.IsUpper(Text[this[i].Start]);

    /// <summary>Whether nothing, not even a space, stands between this token and the next.</summary>
    public bool Touches(int i) => i >= 0 && i + 1 < Count && this[i].End == this[i + 1].Start;

    /// <summary>Whether the token opens a sentence, as far as its neighbours tell.</summary>
    public bool OpensSentence(int i)
    {
        var before = i - 1;
        while (before >= 0 && Lower(before) is "\"" or "“" or "‘" or "'" or "(" or "[")
            before--;
        return before < 0 || IsBreak(before) || Lower(before) is "." or "!" or "?" or ":" or "…" or "—";
    }

    public string Slice(int first, int endExclusive) => Text[this[first].Start..this[endExclusive - 1].End];

    public TextSpan Span(int first, int endExclusive) => new(this[first].Start, this[endExclusive - 1].End);

    /// <summary>Index of the first token that starts at or after the offset.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
