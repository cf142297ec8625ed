using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace FactCheck.Review.Publishing;

/// <summary>HTML. Made of the literal parts of an interpolated string; whatever is put between them is encoded, unless it is markup itself.</summary>
internal readonly record struct Markup(string Html)
{
    /// <summary>Nothing.</summary>
    internal static Markup Empty { get; } = new("");

    /// <summary>The text with everything between its literal parts encoded.</summary>
    internal static Markup Of(EncodedParts html) => new(html.Take());

    /// <summary>One behind the other.</summary>
    internal static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    /// <summary>A link, if the address is one of the web; else the text alone: addresses come from documents.</summary>
    internal static Markup Link(string? url, string text) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? Of($"<a href=\"{address.AbsoluteUri}\" rel=\"nofollow noopener noreferrer\" dir=\"auto\">{text}</a>")
            : Of($"<span dir=\"auto\">{text}</span>");

    /// <summary>A time with its day for people.</summary>
    internal static Markup Day(DateTimeOffset time) => Of($"<time datetime=\"{PublishedText.Iso(time)}\">{PublishedText.Day(time)}</time>");

    /// <inheritdoc/>
    public override string ToString() => Html;

    /// <summary>Encodes what is interpolated. There is no overload for objects, so nothing else can be.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct EncodedParts(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _html = new(literalLength + formattedCount * 32);

        public void AppendLiteral(string literal) => _html.Append(literal);

        public void AppendFormatted(string? text) => _html.Append(HtmlEncoder.Default.Encode(text ?? ""));

        public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

        internal string Take() => _html.ToString();
    }
}
