pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

/** An open circle that turns while something runs; stands still with reduced motion. */
Item {
    id: root

    property int size: Theme.iconSize
    property color color: Theme.accent
    property bool running: true

    implicitWidth: root.size
    implicitHeight: root.size
    visible: root.running
    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Busy")

    Loader {
        anchors.fill: parent
        active: root.running
        sourceComponent: Shape {
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: root.color
                strokeWidth: Math.max(Theme.focusWidth, root.size / 8)
                fillColor: Theme.clear
                capStyle: ShapePath.RoundCap

                PathAngleArc {
                    centerX: root.size / 2
                    centerY: root.size / 2
                    radiusX: root.size / 2 - root.size / 8
                    radiusY: root.size / 2 - root.size / 8
                    startAngle: -90
                    sweepAngle: 270
                }
            }

            RotationAnimation on rotation {
                running: root.visible && !Theme.reduceMotion
                from: 0
                to: 360
                duration: Theme.turn
                loops: Animation.Infinite
            }
        }
    }
}
