namespace FactCheck.Ingestion.Articles;

/// <summary>A part of a page that sets its text apart: a paragraph, a section, a list. The runs of text lie in one list, by range.</summary>
internal sealed class PageNode(string tag, PageNode? parent, PartRole role, int firstBlock)
{
    internal string Tag { get; } = tag;
    internal PageNode? Parent { get; } = parent;
    internal PartRole Role { get; } = role;
    internal List<PageNode> Children { get; } = [];

    /// <summary>Index of the first block in it.</summary>
    internal int FirstBlock { get; } = firstBlock;

    /// <summary>One behind the index of the last block in it.</summary>
    internal int EndBlock { get; set; } = firstBlock;

    /// <summary>Whether the part, or one that it lies in, is of this kind.</summary>
    internal bool IsWithin(Func<PageNode, bool> kind)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (kind(node))
                return true;
        }
        return false;
    }

    /// <summary>Whether the part, or one that lies in it, is of this kind.</summary>
    internal bool Holds(Func<PageNode, bool> kind) => kind(this) || Children.Exists(child => child.Holds(kind));
}
