using FactCheck.Tests.Service.Hosts;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Review;

/// <summary>Who may do what in every other service that Review serves. Each of its calls is found by itself, so none can be forgotten.</summary>
public sealed class ServiceRightsTests(ReviewHost host) : IClassFixture<ReviewHost>
{
    private const string Reporters = "reporter checker editor admin", Editors = "editor admin", Admins = "admin";

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["PublishingService.PublishClaimReview"] = Editors,
        ["PublishingService.UpdateClaimReview"] = Editors,
        ["PublishingService.CorrectClaimReview"] = Editors,
        ["PublishingService.RetractClaimReview"] = Editors,
        ["PublishingService.GetPublication"] = Reporters,
        ["PublishingService.ListPublications"] = Reporters,
        ["WebhookService.CreateWebhook"] = Editors,
        ["WebhookService.GetWebhook"] = Editors,
        ["WebhookService.ListWebhooks"] = Editors,
        ["WebhookService.DisableWebhook"] = Editors,
        ["WebhookService.EnableWebhook"] = Editors,
        ["WebhookService.DeleteWebhook"] = Editors,
        ["WebhookService.RotateWebhookSecret"] = Editors,
        ["WebhookService.ListWebhookDeliveries"] = Editors,
        ["WebhookService.ReplayWebhookDelivery"] = Editors,
        ["WebhookService.ReplayWebhook"] = Editors,
        ["DeadLetterService.GetDeadLetter"] = Admins,
        ["DeadLetterService.ListDeadLetters"] = Admins,
        ["DeadLetterService.ReplayDeadLetter"] = Admins,
        ["DeadLetterService.DiscardDeadLetter"] = Admins,
        ["QueueService.GetQueueDepths"] = Admins,
    };

    private IEnumerable<MethodDescriptor> Calls
    {
        get
        {
            var paths = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
                .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName).OfType<string>().Distinct().Order(StringComparer.Ordinal);
            var services = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name == "FactCheck.Protos").SelectMany(assembly => assembly.GetTypes())
                .Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<FileDescriptor>().SelectMany(file => file.Services);
            var all = services.SelectMany(service => service.Methods).ToDictionary(method => $"/{method.Service.FullName}/{method.Name}");
            return paths.Where(path => path.StartsWith("/factcheck.", StringComparison.Ordinal)).Select(path => all[path]).Where(method => method.Service.Name != "ReviewService");
        }
    }

    [Fact]
    public void Every_call_of_every_service_is_in_the_table() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Calls.Select(call => $"{call.Service.Name}.{call.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task Who_may_not_is_refused_and_who_may_is_not()
    {
        foreach (var call in Calls)
        {
            var allowed = Allowed[$"{call.Service.Name}.{call.Name}"].Split(' ');
            foreach (var role in new[] { "reporter", "checker", "editor", "admin" })
            {
                var reason = await ReasonAsync(call, role);
                Assert.True(allowed.Contains(role) == (reason != "NOT_ALLOWED"), $"{call.FullName} by {role}: {reason}");
            }
        }
    }

    // With something in every field, so that nothing but the role is wrong before the id, of which there is no record.
    private async Task<string> ReasonAsync(MethodDescriptor call, string role)
    {
        var request = call.InputType.Parser.ParseFrom([]);
        foreach (var field in call.InputType.Fields.InDeclarationOrder().Where(field => !field.IsRepeated && field.Name is not ("page_token" or "etag")))
        {
            if (field.FieldType == FieldType.String)
                field.Accessor.SetValue(request, field.Name == "url" ? "https://1.1.1.1/x" : "x");
            else if (field.FieldType == FieldType.Message && field.MessageType == Timestamp.Descriptor)
                field.Accessor.SetValue(request, Timestamp.FromDateTimeOffset(host.Time.GetUtcNow().AddDays(1)));
        }
        var method = new Method<byte[], byte[]>(MethodType.Unary, call.Service.FullName, call.Name, Bytes, Bytes);
        Assert.False(call.IsClientStreaming || call.IsServerStreaming, call.FullName);
        try
        {
            await ((ChannelBase)host.Grpc).CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(Callers.In($"rights-{role}", "ida", role)), request.ToByteArray());
            return "";
        }
        catch (RpcException refused)
        {
            return Refusal.Of(refused).Reason;
        }
    }
}
