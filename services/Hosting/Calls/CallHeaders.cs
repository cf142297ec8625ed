namespace FactCheck.Hosting.Calls;

/// <summary>Headers (gRPC metadata) by which a call says on whose behalf it is made.</summary>
public static class CallHeaders
{
    /// <summary>The workspace; absent: the default one. At most 64 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public const string Workspace = "x-factcheck-workspace";

    /// <summary>The development user's name; absent: <c>development</c>. Ignored once real sign-in is configured.</summary>
    public const string User = "x-factcheck-user";

    /// <summary>The development user's roles, with commas between; absent: all. Ignored once real sign-in is configured.</summary>
    public const string Roles = "x-factcheck-roles";

    /// <summary>Between the services of one system, once real sign-in is configured: the key they share.</summary>
    public const string ServiceKey = "x-factcheck-service-key";

    /// <summary>On every answer: the trace of the call, 32 hexadecimal digits.</summary>
    public const string TraceId = "x-factcheck-trace-id";
}
