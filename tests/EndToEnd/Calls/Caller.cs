using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Operations.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Deployments;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace FactCheck.Tests.EndToEnd.Calls;

/// <summary>A person in a workspace who calls a system through gRPC, and through JSON over HTTP.</summary>
internal sealed class Caller(Deployment system, string workspace, string user)
{
    private const string WorkspaceHeader = "x-factcheck-workspace";
    private const string UserHeader = "x-factcheck-user";

    /// <summary>Another person in the same workspace.</summary>
    public Caller As(string other) => new(system, workspace, other);

    public IngestionService.IngestionServiceClient Documents => new(Invoker(ServiceRole.Ingestion));

    public ClaimExtractionService.ClaimExtractionServiceClient Claims => new(Invoker(ServiceRole.ClaimExtraction));

    public VerificationService.VerificationServiceClient Verification => new(Invoker(ServiceRole.Verification));

    public ReviewService.ReviewServiceClient Review => new(Invoker(ServiceRole.Review));

    /// <summary>Of one service; one process serves the letters of all its services.</summary>
    public DeadLetterService.DeadLetterServiceClient DeadLettersOf(ServiceRole role) => new(Invoker(role));

    /// <summary>The same system's JSON face.</summary>
    public JsonCaller Json(ServiceRole role) => new(system[role].Http, new() { [WorkspaceHeader] = workspace, [UserHeader] = user });

    private CallInvoker Invoker(ServiceRole role) => system[role].Grpc.Intercept(metadata =>
    {
        metadata.Add(WorkspaceHeader, workspace);
        metadata.Add(UserHeader, user);
        return metadata;
    });
}
