using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>Lets calls of one port through to the host's own adapter, or fails them while a fault is set.</summary>
internal sealed class Switch
{
    public Exception? Fault { get; set; }

    /// <summary>Puts this in front of what the host registered for the port.</summary>
    public void InFrontOf<TPort>(IServiceCollection services) where TPort : class
    {
        var registered = services.Last(service => service.ServiceType == typeof(TPort));
        services.AddSingleton(provider =>
        {
            var proxy = DispatchProxy.Create<TPort, SwitchedPort>();
            var target = ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!);
            ((SwitchedPort)(object)proxy).Set(target, this);
            return proxy;
        });
    }
}
