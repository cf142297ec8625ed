namespace FactCheck.Language.Articles;

/// <summary>An article as it is read.</summary>
/// <param name="Text">Its text; every span of a reading is an offset into it, in UTF-16 units.</param>
/// <param name="Title">Its headline, where it is known apart from the text.</param>
/// <param name="PublishedOn">When it was published: what "last week" is counted from. Where absent, a full date in a line of its own is taken.</param>
public sealed record ArticleText(string Text, string? Title, DateOnly? PublishedOn);
