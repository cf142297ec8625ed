namespace FactCheck.Core.Claims;

/// <summary>Part of a text: UTF-16 code units, the end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Code units covered.</summary>
    public int Length => End - Start;

    /// <summary>The words covered.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether every unit of the other lies in this.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
