namespace FactCheck.Tests.EndToEnd.Deployments;

/// <summary>The services; their names are those of their projects and of their settings.</summary>
internal enum ServiceRole
{
    Ingestion,
    ClaimExtraction,
    Verification,
    Review,
}
