package emporium.platform.config;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;

/**
 * The registry hears of an instance once it can answer, not when its port opens, and hears at once
 * that it stops: before the first connection is refused.
 */
class RegisterWhenReady implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private final ApplicationInfoManager instance;

    RegisterWhenReady(ApplicationInfoManager instance) {
        this.instance = instance;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        instance.setInstanceStatus(
                switch (event.getState()) {
                    case ACCEPTING_TRAFFIC -> InstanceStatus.UP;
                    case REFUSING_TRAFFIC -> InstanceStatus.OUT_OF_SERVICE;
                });
    }
}
