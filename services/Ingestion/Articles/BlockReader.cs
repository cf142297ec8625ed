using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FactCheck.Ingestion.Articles;

/// <summary>Reads a parsed page into runs of text and the parts they lie in. Depth is bounded before: see <see cref="PageParser"/>.</summary>
internal sealed class BlockReader
{
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkChars;
    private int _boldChars;
    private int _links;
    private int _bold;
    private int _breaks;
    private bool _keepLines;

    /// <summary>The blocks in reading order, and the root of the parts.</summary>
    internal static (List<TextBlock> Blocks, PageNode Root) Read(IHtmlDocument page)
    {
        var reader = new BlockReader();
        var root = new PageNode("body", null, PartRole.None, 0);
        if (page.Body is { } body)
            reader.Walk(body, root);
        reader.End(root);
        root.EndBlock = reader._blocks.Count;
        return (reader._blocks, root);
    }

    private void Walk(INode parent, PageNode node)
    {
        // By index: the parser's NextSibling looks for the node among its siblings each time.
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
                Append(text.Data);
            else if (children[i] is IElement element)
                Enter(element, node);
        }
    }

    private void Enter(IElement element, PageNode node)
    {
        var tag = element.LocalName;
        if (ElementKinds.IsUnread(tag) || ElementKinds.IsHidden(element))
        {
            if (ElementKinds.IsBlock(tag))
                End(node);
            return;
        }
        if (tag == "br")
            Break(node);
        else if (tag is "td" or "th" && !HoldsBlocks(element))
            EnterCell(element, tag, node);
        else if (ElementKinds.IsBlock(tag) || (tag.Contains('-', StringComparison.Ordinal) && HoldsBlocks(element)))
            Enter(element, tag, node);
        else
            EnterInline(element, tag, node);
    }

    private void Enter(IElement element, string tag, PageNode node)
    {
        End(node);
        var own = new PageNode(tag, node, PartNames.RoleOf(element), _blocks.Count);
        node.Children.Add(own);
        var keptLines = _keepLines;
        _keepLines |= tag == "pre";
        Walk(element, own);
        End(own);
        _keepLines = keptLines;
        own.EndBlock = _blocks.Count;
    }

    private void EnterInline(IElement element, string tag, PageNode node)
    {
        if (PartNames.RoleOf(element) is PartRole.Aside or PartRole.Small or PartRole.Comments)
            return;
        _links += IsLink(element, tag) ? 1 : 0;
        _bold += tag is "b" or "strong" ? 1 : 0;
        Walk(element, node);
        _bold -= tag is "b" or "strong" ? 1 : 0;
        _links -= IsLink(element, tag) ? 1 : 0;
    }

    // The cells of a row of figures are one line: a figure says nothing without the name of its row.
    private void EnterCell(IElement cell, string tag, PageNode node)
    {
        if (_text.Length > 0)
            Add('\t');
        EnterInline(cell, tag, node);
    }

    // A link to a place on the same page leads nowhere else.
    private static bool IsLink(IElement element, string tag) =>
        tag == "a" && element.GetAttribute("href") is { Length: > 0 } target && target[0] != '#';

    private static bool HoldsBlocks(IElement element)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement child && (child.LocalName == "br" || (ElementKinds.IsBlock(child.LocalName) && !ElementKinds.IsUnread(child.LocalName))))
                return true;
        }
        return false;
    }

    private void Append(string text)
    {
        foreach (var c in text)
        {
            if (c == '\n' && _keepLines)
                AppendLine();
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00a0' or '\u200b' or '\ufeff' or '\0')
                AppendSpace(c);
            else
            {
                _breaks = 0;
                Add(c);
            }
        }
    }

    private void AppendSpace(char c)
    {
        if (_text.Length > 0 && c is not ('\u200b' or '\ufeff' or '\0') && _text[^1] is not (' ' or '\n' or '\t'))
            Add(' ');
    }

    private void AppendLine()
    {
        if (_text.Length == 0)
            return;
        if (_text[^1] == ' ')
            _text.Length--;
        Add('\n');
    }

    private void Add(char c)
    {
        _text.Append(c);
        _linkChars += _links > 0 ? 1 : 0;
        _boldChars += _bold > 0 || c is ' ' or '\n' or '\t' ? 1 : 0;
    }

    // One line break is a line; two in a row are how old pages set paragraphs.
    private void Break(PageNode node)
    {
        _breaks++;
        if (_breaks > 1)
            End(node);
        else
            AppendLine();
    }

    private void End(PageNode node)
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\n' or '\t')
            _text.Length--;
        if (_text.Length > 0)
            _blocks.Add(new(_text.ToString(), Math.Min(_linkChars, _text.Length), _boldChars, node));
        _text.Clear();
        _linkChars = _boldChars = _breaks = 0;
    }
}
