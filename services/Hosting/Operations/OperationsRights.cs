using FactCheck.Core.Errors;
using FactCheck.Hosting.Calls;
using Grpc.Core;

namespace FactCheck.Hosting.Operations;

/// <summary>Who may run the system.</summary>
internal static class OperationsRights
{
    /// <exception cref="NotAllowedException">The caller is no admin.</exception>
    internal static void Require(ServerCallContext context)
    {
        if (!Caller.Of(context).Is(CallerRoles.Admin))
            throw new NotAllowedException($"To run the system takes the role {CallerRoles.Admin}.");
    }
}
