using System.Text.RegularExpressions;

namespace FactCheck.Tests.Unit.Architecture;

/// <summary>What every source file keeps to.</summary>
public sealed partial class SourceTests
{
    private const int MaxLines = 300;

    // A port has a second implementation, or one in sight: stores, models, the index. Everything else is a class.
    private static readonly HashSet<string> Ports =
    [
        "ICheckWorthinessClassifier",
        "IClaimStore",
        "IClaimWatchStore",
        "IDeadLetterStore",
        "IDocumentStore",
        "IErasureStore",
        "IEvidenceIndex",
        "IEvidenceSource",
        "IEvidenceStore",
        "IOutbox",
        "IPublicationStore",
        "IRequestStore",
        "IReviewTaskStore",
        "ISavedViewStore",
        "IStanceClassifier",
        "IStoreLifecycle",
        "IStringId",
        "IVerificationStore",
        "IWebhookDeliveryStore",
        "IWebhookStore",
    ];

    private static IEnumerable<string> Sources() => SourceTree.Files("services", ".cs");

    [Fact]
    public void No_file_is_longer_than_the_ceiling()
    {
        var files = Sources().Concat(SourceTree.Files("services", ".razor")).Concat(SourceTree.Files("protos", ".proto")).ToList();
        Assert.True(files.Count > 50, "the walk finds the tree");
        Assert.DoesNotContain(files, path => SourceTree.Read(path).Count('\n') > MaxLines);
    }

    // By whole numbers it rounds what it looks at: 1.4 would be within 0 and 1.
    [Fact]
    public void The_range_of_a_fraction_is_given_in_fractions() => Assert.DoesNotContain(Sources(), path => RoundedRange().IsMatch(SourceTree.Read(path)));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Assert.DoesNotContain(Types(), type => Vague().IsMatch(type));

    [Fact]
    public void Interfaces_are_ports()
    {
        var interfaces = Sources().SelectMany(path => Interface().Matches(SourceTree.Read(path)).Select(match => match.Groups[1].Value)).ToHashSet();
        Assert.Contains("IClaimStore", interfaces);
        Assert.Empty(interfaces.Except(Ports));
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        var wrong =
            from path in Sources()
            let match = Namespace().Match(SourceTree.Read(path))
            where match.Success && match.Groups[1].Value != Expected(path)
            select $"{path}: {match.Groups[1].Value}";
        Assert.Empty(wrong);
    }

    // Messages' namespace is their name on the wire.
    private static string Expected(string path) => path.StartsWith("services/Core/Messages/", StringComparison.Ordinal)
        ? "FactCheck.Messages"
        : $"FactCheck.{Path.GetDirectoryName(path)!.Replace('\\', '/')["services/".Length..].Replace('/', '.')}";

    private static IEnumerable<string> Types() =>
        Sources().SelectMany(path => Declaration().Matches(SourceTree.Read(path)).Select(match => match.Groups[1].Value));

    [GeneratedRegex(@"\[Range\([^.,)]+,[^.,)]+\)\]\s*public (?:double|float)\b")]
    private static partial Regex RoundedRange();

    [GeneratedRegex(@"^(?:public|internal|file)?\s*interface\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|sealed|abstract|static|partial|readonly|ref)\s+)*(?:class|record struct|record class|record|struct|interface|enum)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("(Manager|Helper|Handler|Impl|Processor|Utils?)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
