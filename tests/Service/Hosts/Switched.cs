using System.Reflection;
using System.Runtime.ExceptionServices;
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
            var proxy = DispatchProxy.Create<TPort, Proxy>();
            var target = ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!);
            ((Proxy)(object)proxy).Set(target, this);
            return proxy;
        });
    }

    public class Proxy : DispatchProxy
    {
        private object? _target;
        private Switch? _switch;

        internal void Set(object target, Switch @switch) => (_target, _switch) = (target, @switch);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (_switch!.Fault is { } fault)
                throw fault;
            try
            {
                return targetMethod!.Invoke(_target, args);
            }
            catch (TargetInvocationException failure)
            {
                ExceptionDispatchInfo.Throw(failure.InnerException!);
                throw;
            }
        }
    }
}
