namespace FactCheck.Ingestion.Articles;

/// <summary>Chooses the blocks that are the article.</summary>
internal sealed class MainText
{
    private const double WrapperShare = 0.4; // a part with this much of the page's prose wraps the article, whatever it is called
    private const double CommentsShare = 0.85;
    private const double BodyShare = 0.6; // of the chosen prose: the part that the page calls the article's body is believed then
    private const double MostlyLinks = 0.5;
    private const int TeaserWords = 80;
    private const int SmallWords = 100;
    private const int BodyWords = 150;
    private const double BodyBonus = 2;

    private readonly List<TextBlock> _blocks;
    private readonly bool[] _dropped;
    private readonly double[] _weightBefore;

    private MainText(List<TextBlock> blocks)
    {
        _blocks = blocks;
        _dropped = new bool[blocks.Count];
        _weightBefore = new double[blocks.Count + 1];
    }

    /// <summary>The article's blocks in reading order; none, where the page has no running text.</summary>
    internal static List<TextBlock> Choose(List<TextBlock> blocks, PageNode root, string? title)
    {
        var choice = new MainText(blocks);
        choice.Weigh(proseOnly: true);
        choice.DropAsides(root);
        choice.DropTeasers(root);
        choice.Weigh(proseOnly: false);
        var article = ArticleTrim.Trim(choice.Kept(choice.BodiesOf(choice.Heaviest(root))), title);
        // A page without running text: a table, a list, a few words.
        return article.Count > 0 ? article : blocks.FindAll(block => block.LinkShare <= MostlyLinks) is { Count: > 0 } unlinked ? unlinked : blocks;
    }

    private double Weight(PageNode node) => _weightBefore[node.EndBlock] - _weightBefore[node.FirstBlock];

    private void Weigh(bool proseOnly)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            var weight = _dropped[i] ? 0 : block.Weight;
            if (weight > 0 && !proseOnly)
                weight *= Boilerplate.IsLine(block.Text) ? 0 : block.Node.IsWithin(part => part.Role == PartRole.Body) ? BodyBonus : 1;
            _weightBefore[i + 1] = _weightBefore[i] + (proseOnly ? Math.Max(0, weight) : weight);
        }
    }

    private void DropAsides(PageNode node)
    {
        if (IsAside(node))
        {
            Drop(node);
            return;
        }
        foreach (var child in node.Children)
            DropAsides(child);
    }

    private bool IsAside(PageNode node) => node.Role switch
    {
        PartRole.Aside => (Weight(node) < WrapperShare * _weightBefore[^1] || IsBesideBody(node)) && !IsQuotation(node),
        PartRole.Small => Weight(node) < SmallWords && !IsQuotation(node),
        PartRole.Comments => Weight(node) < CommentsShare * _weightBefore[^1],
        _ => false,
    };

    // A gallery may hold more text than the article that it is set into.
    private bool IsBesideBody(PageNode node)
    {
        if (node.Holds(part => part.Role == PartRole.Body || part.Tag is "h1" or "article" or "main"))
            return false;
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Role == PartRole.Body)
                return Weight(outer) - Weight(node) >= BodyWords;
        }
        return false;
    }

    // What others wrote elsewhere, set into the article, comes in a frame that is named for where it comes from.
    private static bool IsQuotation(PageNode node)
    {
        if (node.Children is [var only] && only.Role != PartRole.Aside && only.FirstBlock == node.FirstBlock && only.EndBlock == node.EndBlock)
            return only.Tag == "blockquote" || IsQuotation(only);
        return false;
    }

    private void Drop(PageNode node)
    {
        for (var i = node.FirstBlock; i < node.EndBlock; i++)
            _dropped[i] = true;
    }

    // A few words below a headline that leads elsewhere.
    private void DropTeasers(PageNode node)
    {
        if (node.EndBlock - node.FirstBlock is > 1 and < 12 && IsTeaser(node))
        {
            Drop(node);
            return;
        }
        foreach (var child in node.Children)
            DropTeasers(child);
    }

    private bool IsTeaser(PageNode node)
    {
        var words = 0;
        var leadsElsewhere = false;
        for (var i = node.FirstBlock; i < node.EndBlock; i++)
        {
            words += _blocks[i].Words;
            leadsElsewhere |= _blocks[i] is { IsHeading: true, LinkShare: > 0.8, Words: > 3 };
        }
        return leadsElsewhere && words <= TeaserWords;
    }

    // The part whose blocks speak most for it, taken together; of equals the innermost.
    private PageNode Heaviest(PageNode root)
    {
        var best = root;
        var pending = new Stack<PageNode>([root]);
        while (pending.TryPop(out var node))
        {
            if (Weight(node) >= Weight(best))
                best = node;
            foreach (var child in node.Children)
                pending.Push(child);
        }
        return best;
    }

    // The parts that the page calls the article's body, where they hold most of it; else the whole.
    private List<PageNode> BodiesOf(PageNode whole)
    {
        var bodies = new List<PageNode>();
        foreach (var child in whole.Children)
            bodies.AddRange(child.Role == PartRole.Body ? BodiesOf(child) : BodiesOf(child).Where(part => part.Role == PartRole.Body));
        return bodies.Count > 0 && bodies.Sum(Weight) >= BodyShare * Weight(whole) ? bodies : [whole];
    }

    private List<TextBlock> Kept(List<PageNode> parts)
    {
        var kept = new List<TextBlock>();
        foreach (var part in parts)
        {
            for (var i = part.FirstBlock; i < part.EndBlock; i++)
            {
                if (!_dropped[i])
                    kept.Add(_blocks[i]);
            }
        }
        return kept;
    }
}
