using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Operations.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Verification.V1;
using Google.Api;
using Google.Protobuf.Reflection;

namespace FactCheck.Tests.Service.Contracts;

/// <summary>What the protos of every service keep to, by their descriptors.</summary>
public sealed class ProtoTests
{
    private static readonly FileDescriptor[] Files =
    [
        ClaimExtractionServiceReflection.Descriptor, DeadLetterServiceReflection.Descriptor, IngestionServiceReflection.Descriptor,
        PublishingServiceReflection.Descriptor, ReviewServiceReflection.Descriptor, VerificationServiceReflection.Descriptor,
        WebhookServiceReflection.Descriptor,
    ];

    // What creates something that is not named by its request alone, or costs too much to do twice.
    private static readonly string[] Creates = ["SubmitDocument", "VerifyClaim", "ImportEvidence", "ImportFactChecks"];

    internal static IEnumerable<MethodDescriptor> Methods => Files.SelectMany(file => file.Services).SelectMany(service => service.Methods);

    public static TheoryData<string> Lists() => [.. Methods.Select(method => method.Name).Where(name => name.StartsWith("List", StringComparison.Ordinal))];

    [Fact]
    public void Every_call_but_a_client_stream_has_an_HTTP_path()
    {
        Assert.All(Methods.Where(method => !method.IsClientStreaming), method => Assert.NotEmpty(PathOf(method)));
        Assert.Equal(["SubmitDocuments"], Methods.Where(method => method.IsClientStreaming).Select(method => method.Name));
    }

    [Fact]
    public void No_two_calls_share_a_path()
    {
        var paths = Methods.Where(method => !method.IsClientStreaming).Select(method => $"{RuleOf(method)!.PatternCase} {PathOf(method)}").ToList();
        Assert.Equal(paths.Distinct(), paths);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_list_is_paged(string name)
    {
        var method = Methods.Single(method => method.Name == name);
        Assert.Equal(FieldType.Int32, method.InputType.FindFieldByName("page_size")?.FieldType);
        Assert.Equal(FieldType.String, method.InputType.FindFieldByName("page_token")?.FieldType);
        Assert.Equal(FieldType.String, method.OutputType.FindFieldByName("next_page_token")?.FieldType);
        Assert.Single(method.OutputType.Fields.InDeclarationOrder(), field => field.IsRepeated);
    }

    [Fact]
    public void Every_create_can_be_repeated() => Assert.All(Creates, name =>
        Assert.Equal(FieldType.String, Methods.Single(method => method.Name == name).InputType.FindFieldByName("request_id")?.FieldType));

    [Fact]
    public void Every_call_has_messages_of_its_own() => Assert.All(Methods, method =>
        Assert.Equal(($"{method.Name}Request", $"{method.Name}Response"), (method.InputType.Name, method.OutputType.Name)));

    [Fact]
    public void Every_enum_begins_with_what_is_not_said()
    {
        var enums = Files.SelectMany(file => file.Dependencies.Append(file)).Distinct()
            .Where(file => file.Package.StartsWith("factcheck.", StringComparison.Ordinal)).SelectMany(file => file.EnumTypes).ToList();
        Assert.Contains(enums, type => type.Name == "Verdict");
        Assert.All(enums, type => Assert.EndsWith("_UNSPECIFIED", type.FindValueByNumber(0).Name, StringComparison.Ordinal));
    }

    internal static string PathOf(MethodDescriptor method) => RuleOf(method) is not { } rule ? "" : rule.PatternCase switch
    {
        HttpRule.PatternOneofCase.Get => rule.Get,
        HttpRule.PatternOneofCase.Post => rule.Post,
        HttpRule.PatternOneofCase.Delete => rule.Delete,
        HttpRule.PatternOneofCase.Put => rule.Put,
        _ => "",
    };

    private static HttpRule? RuleOf(MethodDescriptor method) => method.GetOptions()?.GetExtension(AnnotationsExtensions.Http);
}
