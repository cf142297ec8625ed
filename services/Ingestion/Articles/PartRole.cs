namespace FactCheck.Ingestion.Articles;

/// <summary>What a page says that a part of it is for.</summary>
internal enum PartRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The article, or its body.</summary>
    Body,

    /// <summary>What surrounds an article: navigation, advertisements, links to others, captions.</summary>
    Aside,

    /// <summary>A line or two that go with an article: who wrote it, when, where to follow.</summary>
    Small,

    /// <summary>What readers wrote below it.</summary>
    Comments,
}
